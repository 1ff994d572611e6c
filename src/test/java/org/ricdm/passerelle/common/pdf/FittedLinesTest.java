package org.ricdm.passerelle.common.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What has to fit is measured: words shrink and break before anything is cut. */
class FittedLinesTest {

    private static final FittedLines.Room ROOM = new FittedLines.Room(Typeface.BOLD, 226, 46, 32, 32);

    @Test
    void aShortNameIsAsLargeAsItMayBe() {
        assertThat(ROOM.fit("Lucie")).isEqualTo(new FittedLines(List.of("Lucie"), 46));
    }

    @Test
    void aLongerOneShrinksOnItsLine() {
        var fitted = ROOM.fit("Bartolomea");

        assertThat(fitted.isOnTwoLines()).isFalse();
        assertThat(fitted.size()).isBetween(32.0, 45.75);
    }

    @Test
    void aDoubleNameBreaksAtItsHyphenWhenThatMakesItLarger() {
        var fitted = ROOM.fit("Maximiliane-Alexandrine");

        assertThat(fitted.lines()).containsExactly("Maximiliane-", "Alexandrine");
        assertThat(fitted.size())
                .isGreaterThan(ROOM.fit("MaximilianeAlexandrine".repeat(2)).size());
    }

    @Test
    void theBestOfSeveralPlacesToBreakIsTaken() {
        assertThat(ROOM.fit("Ana Maria do Carmo Antónia").lines()).containsExactly("Ana Maria do", "Carmo Antónia");
    }

    @Test
    void ofTwoPlacesThatAreAsGoodTheOneInTheMiddleIsTaken() {
        assertThat(new FittedLines.Room(Typeface.BOLD, 150, 15, 15, 13)
                        .fit("Cité des métiers de Nantes")
                        .lines())
                .containsExactly("Cité des métiers", "de Nantes");
    }

    @Test
    void aWordWithoutAHyphenShrinksBeforeItIsBroken() {
        assertThat(ROOM.fit("Παπαδημητρακοπούλου").isOnTwoLines()).isFalse();
        assertThat(ROOM.fit("Παπαδημητρακοπούλου".repeat(2)).lines())
                .containsExactly("Παπαδημητρακοπούλου", "Παπαδημητρακοπούλου");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lucie",
                "Maximiliane-Alexandrine Papadopoulou-Wolkenstein",
                "Ευαγγελία-Κωνσταντίνα",
                "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
                "Žofie Ðorđević Łukaszewska",
            })
    void whateverItIsItFitsAndAllOfItIsThere(String name) {
        var fitted = ROOM.fit(name);

        assertThat(fitted.lines())
                .allSatisfy(line ->
                        assertThat(Typeface.BOLD.widthOf(line, fitted.size())).isLessThanOrEqualTo(226));
        assertThat(String.join("", fitted.lines()).replace(" ", "")).isEqualTo(name.replace(" ", ""));
    }

    @Test
    void lettersThatWereTypedInPartsAreJoined() {
        assertThat(ROOM.fit("Rene\u0301e").lines()).containsExactly("Ren\u00e9e");
    }

    @Test
    void noWordsTakeNoLine() {
        assertThat(ROOM.fit("  ").lines()).isEmpty();
    }
}
