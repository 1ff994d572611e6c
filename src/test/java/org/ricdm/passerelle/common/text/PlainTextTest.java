package org.ricdm.passerelle.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    private static final String FAMILY = "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67";

    @Test
    void aLineHasNoMarksOfDirectionAndNoBreaks() {
        assertThat(PlainText.line(" a\u202eb\u2066c\u2069\u200f\n\td\u00a0e\u2028f "))
                .isEqualTo("abc d\u00a0e f");
        assertThat(PlainText.line("a\u0085b\u0000c\u009fd\u001b")).isEqualTo("a b c d");
    }

    @Test
    void aLineIsComposed() {
        assertThat(PlainText.line("e\u0301te\u0301")).isEqualTo("\u00e9t\u00e9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b", "\u00ad\u2060", "\u202e\u202c", "\ufeff", "\u3164", "\u2800", "\n\t"})
    void whatCannotBeSeenIsNotVisible(String text) {
        assertThat(PlainText.isVisible(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\ud83e\udd8a", ".", "\u0661", "\u200ba"})
    void oneSignIsEnough(String text) {
        assertThat(PlainText.isVisible(text)).isTrue();
    }

    @Test
    void anExcerptIsCutBetweenWords() {
        assertThat(PlainText.excerpt("Comment accueillir une personne", 20)).isEqualTo("Comment accueillir…");
        assertThat(PlainText.excerpt("Comment accueillir", 18)).isEqualTo("Comment accueillir");
        assertThat(PlainText.excerpt("a\n\nb", 20)).isEqualTo("a b");
    }

    @Test
    void anExcerptNeverCutsInsideACharacter() {
        var families = FAMILY.repeat(10);

        for (var max = 1; max < families.length(); max++) {
            var cut = PlainText.excerpt(families, max);
            assertThat(cut.length()).isLessThanOrEqualTo(max);
            var kept = cut.replace("…", "");
            assertThat(boundaries(families).isBoundary(kept.length()))
                    .as("cut at " + max)
                    .isTrue();
        }
    }

    @Test
    void aSlugHasLowerCaseLettersDigitsAndDashesOnly() {
        assertThat(PlainText.slug("Où est l’Œuvre ?", "topic")).isEqualTo("ou-est-l-oeuvre");
        assertThat(PlainText.slug("<script>alert(1)</script>", "topic")).isEqualTo("script-alert-1-script");
        assertThat(PlainText.slug("\ud83e\udd8a", "topic")).isEqualTo("topic");
        assertThat(PlainText.slug("x".repeat(200), "topic")).hasSize(60);
    }

    private static BreakIterator boundaries(String text) {
        var boundaries = BreakIterator.getCharacterInstance(Locale.ROOT);
        boundaries.setText(text);
        return boundaries;
    }

    @Test
    void aNonBreakingSpaceStaysInsideALineAndGoesAtItsEdges() {
        assertThat(PlainText.line("\u00a0Qui traduit\u00a0?\u00a0 ")).isEqualTo("Qui traduit\u00a0?");
    }
}
