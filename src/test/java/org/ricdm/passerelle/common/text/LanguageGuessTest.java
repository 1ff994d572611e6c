package org.ricdm.passerelle.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ricdm.passerelle.common.i18n.Language;

class LanguageGuessTest {

    private final LanguageGuess guess = new LanguageGuess();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FR | Comment accueillir une personne qui ne lit pas le français ?
            IT | Vorremmo sapere come organizzate i colloqui senza appuntamento.
            ES | ¿Cómo llegar a los jóvenes que ni estudian ni trabajan en vuestra ciudad?
            PT | Como manter o anonimato quando marcamos entrevistas pela internet?
            EN | Which length works best for your online workshops?
            CA | Com podem arribar als joves que no estudien ni treballen al nostre barri?
            """)
    void aSentenceIsRecognised(Language language, String text) {
        assertThat(guess.of(text)).contains(language);
    }

    @Test
    void twoWordsSayNothing() {
        assertThat(guess.of("Grazie mille")).isEmpty();
        assertThat(guess.of("")).isEmpty();
    }

    @Test
    void whatIsQuotedIsNotTheAuthorsOwn() {
        assertThat(guess.of("> Vorremmo sapere come organizzate i colloqui senza appuntamento.\n\nThank you"))
                .isEmpty();
    }
}
