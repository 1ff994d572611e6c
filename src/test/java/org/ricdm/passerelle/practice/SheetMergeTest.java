package org.ricdm.passerelle.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.common.i18n.Language;

/** Two people who type in one sheet. */
class SheetMergeTest {

    private static final SheetContent BASE = PracticeRoom.fullContent("Maps").straightened();

    @Test
    void whatEachChangedAloneIsTakenOver() {
        var mine = BASE.with(SheetField.NEED, "Mine");
        var theirs = BASE.with(SheetField.DONE, "Theirs").in(Language.FR);

        var merged = SheetMerge.of(BASE, mine, theirs);

        assertThat(merged.disputed()).isEmpty();
        assertThat(merged.content().of(SheetField.NEED)).isEqualTo("Mine");
        assertThat(merged.content().of(SheetField.DONE)).isEqualTo("Theirs");
        assertThat(merged.content().language()).isEqualTo(Language.FR);
    }

    @Test
    void whatBothChangedOtherwiseIsDisputedAndTheFirstOneStays() {
        var merged = SheetMerge.of(
                BASE,
                BASE.with(SheetField.DONE, "Mine").with(SheetField.NEED, "Mine too"),
                BASE.with(SheetField.DONE, "Theirs"));

        assertThat(merged.disputed()).containsExactly("done");
        assertThat(merged.content().of(SheetField.DONE)).isEqualTo("Theirs");
        assertThat(merged.content().of(SheetField.NEED)).isEqualTo("Mine too");
    }

    @Test
    void whatBothChangedInTheSameWayIsNoDispute() {
        var same = BASE.with(SheetField.DONE, "The same");

        assertThat(SheetMerge.of(BASE, same, same).disputed()).isEmpty();
    }

    @Test
    void rowsThatBothAddedAreBothThereAndOneThatSomebodyTookOutIsGone() {
        var first = new SheetRow("m1", Map.of("risk", "Rain", "answer", "A tent"));
        var second = new SheetRow("t1", Map.of("risk", "Noise", "answer", "A door"));
        var before = BASE.rows(SheetField.RISKS).getFirst();

        var merged = SheetMerge.of(
                BASE,
                BASE.withRows(SheetField.RISKS, List.of(before, first)),
                BASE.withRows(SheetField.RISKS, List.of(second)));

        assertThat(merged.disputed()).isEmpty();
        assertThat(merged.content().rows(SheetField.RISKS)).containsExactly(second, first);
    }

    @Test
    void cellsOfOneRowAreMergedAsFieldsAre() {
        var merged = SheetMerge.of(
                BASE, BASE.with("risks.r1.risk", "A long queue"), BASE.with("risks.r1.answer", "Two tables"));

        assertThat(merged.content().rows(SheetField.RISKS))
                .containsExactly(new SheetRow("r1", Map.of("risk", "A long queue", "answer", "Two tables")));
    }

    @Test
    void termsThatBothChoseAreJoined() {
        var merged = SheetMerge.of(
                BASE,
                BASE.with(SheetField.THEMES, List.of("career-guidance", "inclusion")),
                BASE.with(SheetField.THEMES, List.of("job-search")));

        assertThat(merged.content().list(SheetField.THEMES)).containsExactly("job-search", "inclusion");
    }
}
