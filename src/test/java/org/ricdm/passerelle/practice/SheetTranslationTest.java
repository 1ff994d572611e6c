package org.ricdm.passerelle.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.common.i18n.Language;

/** Which translation of a sheet a reader is given. */
class SheetTranslationTest {

    private static final Map<String, String> LEAST =
            Map.of("title", "Titolo", "promise", "Promessa", "need", "Bisogno", "done", "Si fa");

    @Test
    void theFirstLanguageOfTheReaderInWhichThereIsEnoughIsTaken() {
        var italian = in(Language.IT, LEAST);
        var spanish = in(Language.ES, LEAST);

        assertThat(best(List.of(Language.ES, Language.IT), italian, spanish)).contains(spanish);
        assertThat(best(List.of(Language.PT, Language.IT, Language.ES), italian, spanish))
                .contains(italian);
    }

    @Test
    void theOriginalIsTakenWhereItIsReadBetterAndWhereNothingElseIsRead() {
        var italian = in(Language.IT, LEAST);

        assertThat(best(List.of(Language.EN, Language.IT), italian)).isEmpty();
        assertThat(best(List.of(Language.PT), italian)).isEmpty();
        assertThat(best(List.of(), italian)).isEmpty();
    }

    @Test
    void halfAStoryIsGivenToNobodyWhoDidNotAskForIt() {
        for (var missing : LEAST.keySet()) {
            var texts = new HashMap<>(LEAST);
            texts.remove(missing);
            assertThat(in(Language.IT, texts).isReadable()).as(missing).isFalse();
            assertThat(best(List.of(Language.IT), in(Language.IT, texts)))
                    .as(missing)
                    .isEmpty();
        }
        assertThat(in(Language.IT, LEAST).isReadable()).isTrue();
    }

    @Test
    void whatIsNotTranslatedStaysInTheOriginalAndSaysSo() {
        var original = PracticeRoom.fullContent("One question");
        var italian = new SheetTranslation(Language.IT, LEAST, Set.of("need"), List.of());
        var versions = SheetVersions.of(original, List.of(italian), italian, List.of());

        assertThat(italian.over(original).of(SheetField.TITLE)).isEqualTo("Titolo");
        assertThat(italian.over(original).of(SheetField.FAILED)).isEqualTo("Nobody read the poster.");
        assertThat(versions.of("title")).isEqualTo(Language.IT);
        assertThat(versions.of("failed")).isEqualTo(Language.EN);
        assertThat(versions.now().translated()).isEqualTo(4);
        assertThat(versions.now().stale()).isEqualTo(1);
        assertThat(versions.now().isComplete()).isFalse();
        assertThat(versions.in(Language.EN).orElseThrow().isComplete()).isTrue();
    }

    private static SheetTranslation in(Language language, Map<String, String> texts) {
        return new SheetTranslation(language, texts, Set.of(), List.of());
    }

    private static Optional<SheetTranslation> best(List<Language> understood, SheetTranslation... translations) {
        return SheetTranslation.best(Language.EN, List.of(translations), understood);
    }
}
