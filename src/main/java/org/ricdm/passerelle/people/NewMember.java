package org.ricdm.passerelle.people;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * Somebody who is about to become a member.
 *
 * @param email normalised by {@link EmailAddress#normalise}
 * @param understands best first, at least one
 * @param joinedAt the moment of joining, null for now
 */
public record NewMember(
        String email,
        String givenName,
        String familyName,
        long centreId,
        Language language,
        List<Language> understands,
        Set<org.ricdm.passerelle.common.access.Role> roles,
        String job,
        String about,
        Set<String> canHelpWith,
        Set<String> lookingFor,
        @Nullable Instant joinedAt) {}
