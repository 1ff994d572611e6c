package org.ricdm.passerelle.common.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ricdm.passerelle.common.i18n.Language;

/** Whatever is typed can be set, and one sees where something else stood. */
class LegibleTest {

    private final Legible legible = new Legible();

    @ParameterizedTest
    @CsvSource({
        "Καλημέρα, Καλημέρα",
        "Ştefan œuvre €, Ştefan œuvre €",
        "👍, [thumbs up]",
        "👍🏽, [thumbs up]",
        "🇬🇷, [Greece]",
        "🦔, [hedgehog]",
        "漢字, □□",
        "a\u0301, á",
        "1\uFE0F\u20E3, 1"
    })
    void whatHasNoGlyphIsNamedOrBoxed(String typed, String printed) {
        assertThat(legible.of(typed, Language.EN)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"FR, [pouce vers le haut]", "CA, [thumbs up]"})
    void namesAreInTheLanguageOfTheText(Language language, String printed) {
        assertThat(legible.of("👍", language)).isEqualTo(printed);
    }
}
