package org.ricdm.passerelle.practice.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.practice.Facet;
import org.ricdm.passerelle.practice.finding.ShowcaseQuestion.Shelf;

/** What is asked for stands in the address and comes back from it. */
class ShowcaseQuestionTest {

    @Test
    void theAddressOfAQuestionIsReadAsTheSameQuestion() {
        var question = new ShowcaseQuestion(
                "café & co",
                Map.of(Facet.THEME, Set.of("career-guidance", "digital"), Facet.ADOPTED_IN, Set.of("FR")),
                "cite-1",
                Set.of(Shelf.RETIRED),
                ShowcaseOrder.TRIED);

        assertThat(question.query())
                .isEqualTo("q=caf%C3%A9+%26+co&theme=career-guidance&theme=digital&adopted-in=FR&centre=cite-1"
                        + "&retired=1&sort=tried");
        assertThat(ShowcaseQuestion.read(Map.of(
                        "q", List.of("café & co"),
                        "theme", List.of("digital", "career-guidance"),
                        "adopted-in", List.of("FR"),
                        "centre", List.of("cite-1"),
                        "retired", List.of("1"),
                        "sort", List.of("tried"))))
                .isEqualTo(question);
    }

    @Test
    void whatCannotBeMeantIsLeftOut() {
        var question = ShowcaseQuestion.read(Map.of(
                "theme", List.of("<b>", "a b", "' or 1=1"),
                "centre", List.of("../etc"),
                "sort", List.of("stars"),
                "saved", List.of("yes"),
                "q", List.of("x".repeat(500))));

        assertThat(question.chosen()).isEmpty();
        assertThat(question.centre()).isNull();
        assertThat(question.order()).isEqualTo(ShowcaseOrder.CONFIRMED);
        assertThat(question.shelves()).isEmpty();
        assertThat(question.words()).hasSize(ShowcaseQuestion.LONGEST);
    }

    @Test
    void theSameValueTwiceIsNoChoiceAgain() {
        var once = ShowcaseQuestion.ALL.toggled(Facet.KIND, "ATTEMPT");

        assertThat(once.has(Facet.KIND, "ATTEMPT")).isTrue();
        assertThat(once.toggled(Facet.KIND, "ATTEMPT")).isEqualTo(ShowcaseQuestion.ALL);
        assertThat(once.bare()).isEqualTo(ShowcaseQuestion.ALL);
    }

    @Test
    void whatIsTypedIsNeverAPartOfTheLanguageOfTheIndex() {
        assertThat(TypedSearch.all("+job -\"fair\" (x) ~the* @5")).isEqualTo("+job* +fair*");
        assertThat(TypedSearch.all("de la")).isEqualTo("");
        assertThat(TypedSearch.all("conseillers")).isEqualTo("+conseiller*");
        assertThat(TypedSearch.any("Job fair")).isEqualTo("job* fair*");
    }
}
