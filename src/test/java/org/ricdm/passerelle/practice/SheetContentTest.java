package org.ricdm.passerelle.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.common.i18n.Language;

class SheetContentTest {

    @Test
    void rowsAreReadAsTheyWereWritten() {
        var rows = List.of(
                new SheetRow("b", Map.of("name", "Second", "value", "2")),
                new SheetRow("a", Map.of("name", "First", "value", "1")));

        var content = SheetContent.EMPTY.withRows(SheetField.INDICATORS, rows);

        assertThat(content.rows(SheetField.INDICATORS)).isEqualTo(rows);
        assertThat(content.withRows(SheetField.INDICATORS, List.of()).values()).isEmpty();
    }

    @Test
    void whatSaysTheSameIsTheSame() {
        assertThat(SheetContent.EMPTY.with(SheetField.NEED, "")).isEqualTo(SheetContent.EMPTY);
        assertThat(SheetContent.EMPTY.with(SheetField.NEED, "   ").straightened())
                .isEqualTo(SheetContent.EMPTY.in(Language.EN));
    }

    @Test
    void whatNobodyKnowsAndCellsOfRowsThatAreGoneAreNotKept() {
        var content = new SheetContent(Map.of(
                        "title",
                        " A  map ",
                        "nonsense",
                        "x",
                        "risks",
                        "r1",
                        "risks.r1.risk",
                        "Rain",
                        "risks.r2.risk",
                        "Gone"))
                .straightened();

        assertThat(content.values())
                .containsOnly(
                        Map.entry("language", "en"),
                        Map.entry("title", "A map"),
                        Map.entry("risks", "r1"),
                        Map.entry("risks.r1.risk", "Rain"));
    }

    @Test
    void onlyWordsAreTranslatedInTheOrderTheyAreRead() {
        assertThat(PracticeRoom.fullContent("Maps").words())
                .containsExactly(
                        "title",
                        "promise",
                        "need",
                        "done",
                        "staff.s1.role",
                        "indicators.i1.name",
                        "failed",
                        "conditions",
                        "mayChange",
                        "mustStay",
                        "firstDays",
                        "risks.r1.answer",
                        "risks.r1.risk");
    }

    @Test
    void differencesAreNamedInTheOrderTheyAreRead() {
        var before = PracticeRoom.fullContent("Maps");
        var now = before.with(SheetField.FIRST_DAYS, "Otherwise")
                .with(SheetField.TITLE, "Globes")
                .in(Language.PT);

        assertThat(now.differsFrom(before)).containsExactly("language", "title", "firstDays");
    }
}
