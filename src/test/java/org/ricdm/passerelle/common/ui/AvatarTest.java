package org.ricdm.passerelle.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvatarTest {

    @ParameterizedTest
    @CsvSource({
        "Lucie Ferrand, LF",
        "Élodie N’Guyen, ÉN",
        "Maria João da Silva, MS",
        "Jean-Pierre d’Arc, JD",
        "zoé, Z",
        "Αλέξης Παπάς, ΑΠ",
        "'  Anna   Rossi ', AR",
        "Tom (Porto), TP",
        "'', ?",
        "'— —', ?",
    })
    void standsForANameByOneOrTwoLetters(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }

    @Test
    void peopleOfOneCentreShareATint() {
        assertThat(new Avatar("Lucie Ferrand", 7).getClassNames())
                .containsExactlyInAnyOrderElementsOf(new Avatar("Tom Reuter", 7).getClassNames());
        assertThat(Avatar.tint(7)).isNotEqualTo(Avatar.tint(8));
    }

    @Test
    void isSilentBesideANameAndSpeaksAlone() {
        assertThat(new Avatar("Lucie Ferrand", 7).getElement().getAttribute("aria-hidden"))
                .isEqualTo("true");
        var alone = new Avatar("Lucie Ferrand", 7).labelled("Lucie Ferrand").getElement();
        assertThat(alone.hasAttribute("aria-hidden")).isFalse();
        assertThat(alone.getAttribute("aria-label")).isEqualTo("Lucie Ferrand");
    }
}
