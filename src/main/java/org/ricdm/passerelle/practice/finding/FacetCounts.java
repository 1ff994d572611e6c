package org.ricdm.passerelle.practice.finding;

import java.util.List;
import org.ricdm.passerelle.practice.Facet;

/**
 * The values of a facet that occur, or are chosen, with what would be found.
 *
 * @param values those with a scale in the order of the scale, the others with the most sheets first
 * @param without how many sheets would be found if nothing of this facet were chosen
 */
public record FacetCounts(Facet facet, List<Value> values, int without) {

    /**
     * @param term key of the thesaurus or code
     * @param count how many sheets with this value fit what is chosen of the other facets
     */
    public record Value(String term, int count, boolean chosen) {}

    /** Whether something of it is chosen. */
    public boolean narrows() {
        return values.stream().anyMatch(Value::chosen);
    }
}
