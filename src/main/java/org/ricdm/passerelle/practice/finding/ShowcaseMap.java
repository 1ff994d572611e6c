package org.ricdm.passerelle.practice.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.people.CentreSummary;

/**
 * Where the sheets that were found come from, and where they are tried.
 *
 * @param found how many sheets in all
 * @param facets as in {@link ShowcasePage}
 * @param centre as in {@link ShowcasePage}
 * @param origins centres with sheets of theirs, those with the most first
 * @param adopters where sheets are tried, those with the most first
 */
public record ShowcaseMap(
        int found,
        List<FacetCounts> facets,
        @Nullable CentreSummary centre,
        List<Origin> origins,
        List<Adopting> adopters) {

    /** @param sheets how many of those found are done there */
    public record Origin(CentreSummary centre, int sheets) {}

    /** @param sheets how many of those found the centre tries, or has tried */
    public record Adopting(CentreSummary centre, int sheets) {}
}
