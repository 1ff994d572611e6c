package org.ricdm.passerelle.practice.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.practice.PracticeRoom;
import org.ricdm.passerelle.practice.SheetContent;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.SheetRow;

/** What a translated text may be, and when it is older than its original. */
class TranslationRulesTest {

    private static final SheetContent SHEET = PracticeRoom.fullContent("One question");

    @Test
    void aTranslationMayBeAThirdLongerThanTheOriginalMayBe() {
        assertThat(TranslationRules.limit("title")).isEqualTo(130);
        assertThat(TranslationRules.limit("done")).isEqualTo(1950);
        assertThat(TranslationRules.limit("risks.r1.risk")).isEqualTo(260);
    }

    @Test
    void whatIsTooLongIsKeptForItsTranslatorUpToTwiceThat() {
        var long131 = "x".repeat(131);

        assertThat(TranslationRules.straight("title", long131)).isEqualTo(long131);
        assertThat(TranslationRules.state(text("title", long131, "One question"), "One question"))
                .isEqualTo(PassageState.TOO_LONG);
        assertThatThrownBy(() -> TranslationRules.straight("title", "x".repeat(261)))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.isOn("title")).isTrue());
    }

    @Test
    void aLineHasNoBreaksATextKeepsThemAndWhatCannotBeSeenIsNothing() {
        assertThat(TranslationRules.straight("title", " Una \n domanda ")).isEqualTo("Una domanda");
        assertThat(TranslationRules.straight("need", "Uno.\n\nDue.")).isEqualTo("Uno.\n\nDue.");
        assertThat(TranslationRules.straight("need", " \u200b ")).isEmpty();
    }

    @Test
    void aTextIsStaleWhenTheOriginalSaysSomethingElseThanWhatWasTranslated() {
        var fresh = text("title", "Una domanda", "One question");

        assertThat(TranslationRules.state(fresh, "One question")).isEqualTo(PassageState.DONE);
        assertThat(TranslationRules.state(fresh, "One good question")).isEqualTo(PassageState.STALE);
    }

    @Test
    void whatTheOriginalNoLongerSaysAndWhatIsTooLongIsNotRead() {
        var translation = TranslationRules.translation(
                Language.IT,
                SHEET,
                List.of(
                        text("title", "Una domanda", "One question"),
                        text("need", "x".repeat(800), SHEET.at("need")),
                        text("voices", "Bello", "Nice"),
                        text("risks.gone.risk", "Coda", "A queue")),
                List.of());

        assertThat(translation.texts()).containsOnlyKeys("title");
    }

    @Test
    void rowsAreTranslatedInTheOrderInWhichTheyAreRead() {
        var sheet = SHEET.withRows(
                SheetField.RISKS,
                List.of(
                        new SheetRow("z9", Map.of("risk", "A queue", "answer", "A table")),
                        new SheetRow("a1", Map.of("risk", "Noise", "answer", "A door"))));

        assertThat(TranslationRules.asRead(sheet))
                .containsSubsequence("risks.z9.risk", "risks.z9.answer", "risks.a1.risk", "risks.a1.answer")
                .startsWith("title", "promise", "need")
                .hasSameElementsAs(sheet.words());
        assertThat(TranslationRules.row(sheet, "risks.a1.risk")).isEqualTo(2);
        assertThat(TranslationRules.row(sheet, "title")).isZero();
    }

    private static TranslatedText text(String path, String text, String source) {
        return new TranslatedText(Language.IT, path, text, source, 1, Instant.EPOCH);
    }
}
