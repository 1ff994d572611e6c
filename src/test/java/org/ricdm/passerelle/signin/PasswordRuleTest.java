package org.ricdm.passerelle.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "un pont de bois",
                "correct horse battery",
                "ἄνδρα μοι ἔννεπε",
                "zwölf Brücken!",
                "            x1y2z3",
                "MixedCase1234 without a rule for signs"
            })
    void aLongOneIsEnoughWhateverItIsMadeOf(String password) {
        assertThat(problem(password)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "elevenchars", "🦊🦊🦊🦊🦊🦊"})
    void elevenCharactersAreTooFewAndAnEmojiIsOne(String password) {
        assertThat(problem(password)).isEqualTo("signin.error.passwordShort");
    }

    @Test
    void whatIsTooLongIsSaid() {
        assertThat(problem("abcdefgh".repeat(16))).isNull();
        assertThat(problem("abcdefgh".repeat(16) + "i")).isEqualTo("signin.error.passwordLong");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "PassWord1234",
                "MotDePasse123",
                "aaaaaaaaaaaaaaaa",
                "121212121212",
                "ilaria.conti!!",
                "2026-Ilaria-2026"
            })
    void whatEverybodyGuessesFirstIsRefused(String password) {
        assertThat(problem(password)).isEqualTo("signin.error.passwordKnown");
    }

    @Test
    void aVeryShortNameForbidsNothing() {
        assertThat(PasswordRule.problem("cold mountain air", "al@centre.example", "Al"))
                .isNull();
    }

    private static String problem(String password) {
        return PasswordRule.problem(password, "ilaria.conti@centre.example", "Ilaria");
    }
}
