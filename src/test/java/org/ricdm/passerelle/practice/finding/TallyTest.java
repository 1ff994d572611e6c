package org.ricdm.passerelle.practice.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.practice.Facet;
import org.ricdm.passerelle.practice.finding.Tally.Spot;

/** Which sheets fit, and what each value would lead to. */
class TallyTest {

    private static final List<Spot> SHEETS = List.of(
            spot(1, 10, "THEME:a PUBLIC:young COUNTRY:FR"),
            spot(2, 20, "THEME:b PUBLIC:young COUNTRY:FR"),
            spot(3, 30, "THEME:a THEME:b PUBLIC:old COUNTRY:IT"),
            spot(4, 30, "PUBLIC:old COUNTRY:IT"),
            spot(5, 5, ""));

    @Test
    void withoutAChoiceEverythingIsFoundAndCounted() {
        var tally = new Tally(SHEETS, Map.of());

        assertThat(found(tally)).containsExactly(4L, 3L, 2L, 1L, 5L);
        assertThat(tally.counts(Facet.THEME)).isEqualTo(Map.of("a", 2, "b", 2));
        assertThat(tally.counts(Facet.COUNTRY)).isEqualTo(Map.of("FR", 2, "IT", 2));
    }

    @Test
    void ofOneFacetOneValueIsEnough() {
        var tally = new Tally(SHEETS, Map.of(Facet.THEME, Set.of("a", "b")));

        assertThat(found(tally)).containsExactly(3L, 2L, 1L);
    }

    @Test
    void allFacetsMustFit() {
        var tally = new Tally(SHEETS, Map.of(Facet.THEME, Set.of("a", "b"), Facet.COUNTRY, Set.of("FR")));

        assertThat(found(tally)).containsExactly(2L, 1L);
    }

    @Test
    void aValueIsCountedAmongWhatFitsTheOtherFacets() {
        var tally = new Tally(SHEETS, Map.of(Facet.THEME, Set.of("a"), Facet.COUNTRY, Set.of("FR")));

        assertThat(found(tally)).containsExactly(1L);
        assertThat(tally.counts(Facet.THEME)).isEqualTo(Map.of("a", 1, "b", 1));
        assertThat(tally.counts(Facet.COUNTRY)).isEqualTo(Map.of("FR", 1, "IT", 1));
        assertThat(tally.counts(Facet.PUBLIC)).isEqualTo(Map.of("young", 1));
    }

    @Test
    void eachCountIsWhatChoosingTheValueAsWellFinds() {
        var chosen = Map.of(Facet.THEME, Set.of("b"), Facet.PUBLIC, Set.of("old"));
        var tally = new Tally(SHEETS, chosen);

        for (var facet : List.of(Facet.THEME, Facet.PUBLIC, Facet.COUNTRY)) {
            tally.counts(facet).forEach((value, count) -> {
                var alone = new HashMap<>(chosen);
                alone.put(facet, Set.of(value));
                assertThat(new Tally(SHEETS, alone).found())
                        .as(facet + " " + value)
                        .hasSize(count);
            });
        }
    }

    @Test
    void whatEmptiesTheListIsTold() {
        var tally = new Tally(SHEETS, Map.of(Facet.THEME, Set.of("a"), Facet.COUNTRY, Set.of("GR")));

        assertThat(tally.found()).isEmpty();
        assertThat(tally.without(Facet.COUNTRY)).isEqualTo(2);
        assertThat(tally.without(Facet.THEME)).isZero();
    }

    private static List<Long> found(Tally tally) {
        return tally.found().stream().map(Spot::id).toList();
    }

    private static Spot spot(long id, long key, String terms) {
        return new Spot(id, 1, key, terms);
    }
}
