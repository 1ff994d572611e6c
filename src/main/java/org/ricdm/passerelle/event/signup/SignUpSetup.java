package org.ricdm.passerelle.event.signup;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that organisers say about the sign-up of an event. A limit that is null limits nothing; none is below 0.
 *
 * @param capacity places of the whole event
 * @param onSite places for those who come
 * @param online places for those who take part online
 * @param reserve places that are kept for whom the organisers give them: of those on site where these are limited, of
 *     all where they are not
 * @param quotas places of each Cité with its associated centres, by the id of the Cité
 * @param categories in their order, at least one
 */
public record SignUpSetup(
        SignUpRules rules,
        @Nullable Integer capacity,
        @Nullable Integer onSite,
        @Nullable Integer online,
        int reserve,
        Map<Long, Integer> quotas,
        List<Category> categories) {}
