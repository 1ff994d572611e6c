package org.ricdm.passerelle.people;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CentreKind;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * What is entered when a centre joins the network.
 *
 * @param label only for a Cité, and always for one
 * @param parentSlug the Cité of an associated centre, and only of one
 * @param languages spoken at the desk, best first
 * @param services keys of thesaurus terms
 */
public record CentreEntry(
        String slug,
        String name,
        CentreKind kind,
        @Nullable Label label,
        @Nullable String parentSlug,
        String city,
        String country,
        String address,
        @Nullable Double latitude,
        @Nullable Double longitude,
        ZoneId zone,
        List<Language> languages,
        String about,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String website,
        @Nullable LocalDate since,
        @Nullable LocalDate accreditedUntil,
        Set<String> services) {}
