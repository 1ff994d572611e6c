package org.ricdm.passerelle.people;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * The page of a member, as other members see it. No address: people are written to through the portal.
 *
 * @param canHelpWith keys of thesaurus terms
 * @param lookingFor keys of thesaurus terms
 * @param successor who took over, when the member has left
 */
public record MemberProfile(
        PersonCard card,
        MemberState state,
        String job,
        String about,
        List<Language> understands,
        Set<Role> roles,
        List<String> canHelpWith,
        List<String> lookingFor,
        ZoneId zone,
        Instant joinedAt,
        @Nullable PersonCard successor) {}
