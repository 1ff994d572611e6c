package org.ricdm.passerelle.people;

import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CentreKind;

/** A centre in one line of the directory or one point of the map. */
public record CentreSummary(
        long id,
        String slug,
        String name,
        CentreKind kind,
        @Nullable Label label,
        @Nullable Long parentId,
        String city,
        String country,
        @Nullable Double latitude,
        @Nullable Double longitude) {}
