package org.ricdm.passerelle.practice.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.people.CentreSummary;
import org.ricdm.passerelle.practice.Facet;
import org.ricdm.passerelle.practice.finding.ShowcaseMap.Adopting;
import org.ricdm.passerelle.practice.finding.ShowcaseMap.Origin;
import org.ricdm.passerelle.practice.finding.Tally.Spot;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lays what was found out over the centres. */
@Component
class PlacesOfSheets {

    private final ObjectProvider<AdopterPlaces> adopters;

    PlacesOfSheets(ObjectProvider<AdopterPlaces> adopters) {
        this.adopters = adopters;
    }

    List<Origin> origins(Tally tally, List<CentreSummary> centres) {
        var sheets = tally.found().stream().collect(Collectors.groupingBy(Spot::centreId, Collectors.counting()));
        var origins = new ArrayList<Origin>();
        for (var centre : centres) {
            var many = sheets.get(centre.id());
            if (many != null) {
                origins.add(new Origin(centre, many.intValue()));
            }
        }
        // Stable: those with as many stay in the order of the directory.
        origins.sort(Comparator.comparingInt(Origin::sheets).reversed());
        return origins;
    }

    List<Adopting> adopters(Tally tally, List<CentreSummary> centres) {
        var answering = adopters.getIfAvailable();
        var places = answering == null
                ? countries(tally, centres)
                : centres(
                        answering.adopters(tally.found().stream().map(Spot::id).toList()), centres);
        places.sort(Comparator.comparingInt(Adopting::sheets).reversed().thenComparing(Adopting::country));
        return places;
    }

    private static List<Adopting> centres(Map<Long, Integer> sheets, List<CentreSummary> centres) {
        var places = new ArrayList<Adopting>();
        for (var centre : centres) {
            var many = sheets.getOrDefault(centre.id(), 0);
            if (many > 0) {
                places.add(new Adopting(centre, centre.country(), centre.latitude(), centre.longitude(), many));
            }
        }
        return places;
    }

    /** A country stands in the middle of its centres. Only of what was found, whatever countries are chosen. */
    private static List<Adopting> countries(Tally tally, List<CentreSummary> centres) {
        var own = Facet.ADOPTED_IN.name() + ":";
        var sheets = new HashMap<String, Integer>();
        for (var spot : tally.found()) {
            for (var term : spot.terms().split(" ")) {
                if (term.startsWith(own)) {
                    sheets.merge(term.substring(own.length()), 1, Integer::sum);
                }
            }
        }
        var located = centres.stream()
                .filter(centre -> centre.latitude() != null && centre.longitude() != null)
                .collect(Collectors.groupingBy(CentreSummary::country));
        var places = new ArrayList<Adopting>();
        sheets.forEach((country, many) -> {
            var there = located.getOrDefault(country, List.of());
            places.add(new Adopting(
                    null,
                    country,
                    middle(there, CentreSummary::latitude),
                    middle(there, CentreSummary::longitude),
                    many));
        });
        return places;
    }

    private static @Nullable Double middle(
            List<CentreSummary> centres, Function<CentreSummary, @Nullable Double> degrees) {
        ToDoubleFunction<CentreSummary> known = centre -> Objects.requireNonNull(degrees.apply(centre));
        return centres.isEmpty()
                ? null
                : centres.stream().mapToDouble(known).average().orElseThrow();
    }
}
