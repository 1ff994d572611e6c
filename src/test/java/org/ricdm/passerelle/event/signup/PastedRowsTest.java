package org.ricdm.passerelle.event.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ricdm.passerelle.event.signup.PastedRows.PastedRow;

class PastedRowsTest {

    private static final PastedRow ANA = new PastedRow("Ana Sá", "ana@mail.example", "Member", "", false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana Sá\tana@mail.example\tMember",
                "Ana Sá; ana@mail.example; Member",
                "Ana Sá, ana@mail.example, Member",
                "\"Ana Sá\",\"ana@mail.example\",\"Member\"",
                "ana@mail.example\tAna Sá\tMember",
                "\ufeffAna Sá\tana@mail.example\tMember\r\n",
                "\n\n  Ana  Sá ;ana@mail.example;Member;;\n\n"
            })
    void nameAddressAndCategoryAreFoundHoweverTheyWereCopied(String pasted) {
        assertThat(PastedRows.of(pasted)).containsExactly(ANA);
    }

    @Test
    void aRowOfHeadingsIsLeftOut() {
        assertThat(PastedRows.of("Nom\tCourriel\tCatégorie\nAna Sá\tana@mail.example\tMember"))
                .containsExactly(ANA);
    }

    @Test
    void aNameAloneIsNotTakenForAHeading() {
        assertThat(PastedRows.of("Ana Sá")).containsExactly(new PastedRow("Ana Sá", "", "", "", false));
    }

    @Test
    void aCommaInANameCopiedFromASpreadsheetStaysInIt() {
        assertThat(PastedRows.of("Sá, Ana\tana@mail.example"))
                .extracting(PastedRow::name)
                .containsExactly("Sá, Ana");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ana SÃ¡", "JosÃ©", "Fran\ufffdois", "Oâ€™Neill", "MÃ¼ller"})
    void lettersThatWereReadInTheWrongEncodingAreNoticed(String name) {
        assertThat(PastedRows.of(name + "\tx@mail.example").getFirst().damaged())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"João Conceição", "Ângela Âncora", "Ελένη Παπαδοπούλου", "ÃO", "Łukasz Żółć", "Ana 😀"})
    void rightAccentsAndOtherScriptsAreNot(String name) {
        assertThat(PastedRows.of(name + "\tx@mail.example").getFirst().damaged())
                .isFalse();
    }

    @Test
    void aLetterMadeOfTwoSignsIsReadAsOne() {
        assertThat(PastedRows.of("Jose\u0301\tx@mail.example").getFirst().name())
                .isEqualTo("José");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Ana\tana@mail.example", "Ana \"the\" Sá;\"ana@mail.example", "\"", ",;\t"})
    void strayMarksBreakNothing(String pasted) {
        assertThat(PastedRows.of(pasted).size()).isLessThanOrEqualTo(1);
    }

    @Test
    void fourHundredRowsAreRead() {
        var pasted = IntStream.range(0, 400)
                .mapToObj(n -> "Person " + n + "\tp" + n + "@mail.example")
                .collect(Collectors.joining("\n"));
        assertThat(PastedRows.of(pasted)).hasSize(400);
    }

    @Test
    void nothingIsNobody() {
        assertThat(PastedRows.of(" \n \t ")).isEmpty();
    }

    @Test
    void aFourthColumnNamesAWorkshop() {
        assertThat(PastedRows.of("Name\tAddress\tCategory\tWorkshop\nAna Sá\tana@mail.example\tMember\tDigital jobs"))
                .containsExactly(new PastedRow("Ana Sá", "ana@mail.example", "Member", "Digital jobs", false));
        assertThat(PastedRows.of("Ana Sá; ana@mail.example; ; Digital jobs"))
                .extracting(PastedRow::category, PastedRow::workshop)
                .containsExactly(tuple("", "Digital jobs"));
    }
}
