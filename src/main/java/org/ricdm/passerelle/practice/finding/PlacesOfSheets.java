package org.ricdm.passerelle.practice.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ricdm.passerelle.people.CentreSummary;
import org.ricdm.passerelle.practice.finding.ShowcaseMap.Adopting;
import org.ricdm.passerelle.practice.finding.ShowcaseMap.Origin;
import org.ricdm.passerelle.practice.finding.Tally.Spot;
import org.springframework.stereotype.Component;

/** Lays what was found out over the centres. */
@Component
class PlacesOfSheets {

    private final AdopterPlaces adopters;

    PlacesOfSheets(AdopterPlaces adopters) {
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
        var places =
                centres(adopters.adopters(tally.found().stream().map(Spot::id).toList()), centres);
        places.sort(Comparator.comparingInt(Adopting::sheets)
                .reversed()
                .thenComparing(place -> place.centre().name()));
        return places;
    }

    private static List<Adopting> centres(Map<Long, Integer> sheets, List<CentreSummary> centres) {
        var places = new ArrayList<Adopting>();
        for (var centre : centres) {
            var many = sheets.getOrDefault(centre.id(), 0);
            if (many > 0) {
                places.add(new Adopting(centre, many));
            }
        }
        return places;
    }
}
