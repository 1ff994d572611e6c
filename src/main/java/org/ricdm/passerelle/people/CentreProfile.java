package org.ricdm.passerelle.people;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * The page of a centre.
 *
 * @param parent the Cité of an associated centre
 * @param associated the associated centres of a Cité, by name
 * @param services keys of thesaurus terms
 */
public record CentreProfile(
        CentreSummary summary,
        String address,
        ZoneId zone,
        List<Language> languages,
        String about,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String website,
        @Nullable LocalDate since,
        @Nullable LocalDate accreditedUntil,
        List<String> services,
        @Nullable CentreSummary parent,
        List<CentreSummary> associated) {}
