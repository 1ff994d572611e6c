package org.ricdm.passerelle.practice.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ricdm.passerelle.practice.Facet;

/**
 * Which of the sheets have one of the chosen values of every facet, and what would be found by each further value: a
 * value is counted among the sheets that fit all facets but its own, since values of one facet widen each other.
 */
final class Tally {

    /** Between a facet and its value in {@link Spot#terms}. */
    private static final char IS = ':';

    private final List<Spot> found = new ArrayList<>();
    private final Map<String, Count> counts = new HashMap<>();
    private final Map<Facet, Count> without = new EnumMap<>(Facet.class);

    /**
     * What lists know of a sheet, as far as it is counted and sorted.
     *
     * @param key what it is sorted by, the larger the earlier
     * @param terms the values of all its facets, {@code FACET:term}, parted by spaces
     */
    record Spot(long id, long centreId, long key, String terms) {}

    /** A number that grows. */
    private static final class Count {
        private int value;
    }

    Tally(List<Spot> spots, Map<Facet, Set<String>> chosen) {
        var wanted = new HashMap<String, Facet>();
        chosen.forEach((facet, values) -> values.forEach(value -> wanted.put(facet.name() + IS + value, facet)));
        spots.forEach(spot -> look(spot, wanted, chosen.keySet()));
        found.sort(
                Comparator.comparingLong(Spot::key).thenComparingLong(Spot::id).reversed());
    }

    private void look(Spot spot, Map<String, Facet> wanted, Set<Facet> narrowing) {
        var terms = spot.terms().isEmpty()
                ? List.<String>of()
                : List.of(spot.terms().split(" "));
        var missing = EnumSet.noneOf(Facet.class);
        if (!narrowing.isEmpty()) {
            missing.addAll(narrowing);
            for (var term : terms) {
                missing.remove(wanted.get(term));
            }
        }
        if (missing.isEmpty()) {
            found.add(spot);
            terms.forEach(this::count);
        } else if (missing.size() == 1) {
            var facet = missing.iterator().next();
            without.computeIfAbsent(facet, f -> new Count()).value++;
            var own = facet.name() + IS;
            terms.stream().filter(term -> term.startsWith(own)).forEach(this::count);
        }
    }

    private void count(String term) {
        counts.computeIfAbsent(term, t -> new Count()).value++;
    }

    /** Those that fit, in their order. */
    List<Spot> found() {
        return found;
    }

    /** What would be found with each value of the facet that leads to something. */
    Map<String, Integer> counts(Facet facet) {
        var own = facet.name() + IS;
        var values = new HashMap<String, Integer>();
        counts.forEach((term, count) -> {
            if (term.startsWith(own)) {
                values.put(term.substring(own.length()), count.value);
            }
        });
        return values;
    }

    /** What would be found if nothing of that facet were chosen. */
    int without(Facet facet) {
        var more = without.get(facet);
        return found.size() + (more == null ? 0 : more.value);
    }
}
