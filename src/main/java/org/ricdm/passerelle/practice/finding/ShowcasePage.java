package org.ricdm.passerelle.practice.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.people.CentreSummary;

/**
 * One page of what was found.
 *
 * @param found how many sheets in all
 * @param facets in their order, each with the values that lead to something
 * @param centre the centre that was asked for, null for any or when there is none
 * @param previous cursor of the page before, null when there is none
 * @param next cursor of the page after, null when there is none
 */
public record ShowcasePage(
        List<ShowcaseCard> cards,
        int found,
        List<FacetCounts> facets,
        @Nullable CentreSummary centre,
        @Nullable String previous,
        @Nullable String next) {}
