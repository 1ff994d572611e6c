package org.ricdm.passerelle.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands in the way of publishing a sheet. */
@PortalTest
class SheetRulesTest {

    @Autowired
    SheetRules rules;

    @Test
    void whatIsWholeHasNoProblem() {
        assertThat(rules.problems(PracticeRoom.sparkContent("Maps"), Depth.SPARK))
                .isEmpty();
        assertThat(rules.problems(PracticeRoom.fullContent("Maps"), Depth.FULL)).isEmpty();
    }

    @Test
    void aSparkWantsExactlyFiveFieldsAndEachThatIsMissingIsNamedInTheOrderItIsRead() {
        assertThat(rules.problems(SheetContent.EMPTY, Depth.SPARK))
                .extracting(Problem::field)
                .containsExactly("title", "promise", "public", "need", "done");
    }

    @Test
    void aFullSheetNamesAllThatIsMissingInTheOrderItIsRead() {
        assertThat(rules.problems(PracticeRoom.sparkContent("Maps"), Depth.FULL))
                .allMatch(problem -> problem.messageKey().equals("practice.error.missing"))
                .extracting(Problem::field)
                .containsExactly(
                        "services",
                        "themes",
                        "principles",
                        "staff",
                        "money",
                        "maturity",
                        "indicators",
                        "failed",
                        "evidence",
                        "conditions",
                        "mayChange",
                        "mustStay",
                        "firstDays",
                        "risks");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/our-practice",
                "www.example.org",
                "http://a.example  https://b.example/x?y=1",
                "(https://example.org)"
            })
    void aLinkAloneSaysNothing(String link) {
        assertThat(only(SheetField.DONE, link)).isEqualTo("practice.error.onlyLink");
    }

    @Test
    void aLinkWithinASentenceIsWelcome() {
        var content = PracticeRoom.sparkContent("Maps").with(SheetField.DONE, "As shown on https://example.org/maps");

        assertThat(rules.problems(content, Depth.SPARK)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"TITLE", "PROMISE", "NEED", "DONE", "SKILLS", "VOICES", "FAILED", "FIRST_DAYS"})
    void aTextTakesAsMuchAsItSaysAndNotOneMore(SheetField field) {
        var content = PracticeRoom.fullContent("Maps");

        assertThat(rules.problems(content.with(field, "x".repeat(field.max())), Depth.FULL))
                .isEmpty();
        assertThat(rules.problems(content.with(field, "x".repeat(field.max() + 1)), Depth.FULL))
                .containsExactly(
                        new Problem(field.key(), "practice.error.long", List.of(field.max(), field.max() + 1)));
    }

    @Test
    void twoHundredIndicatorsAreTooManyAndSaidOnce() {
        var rows = IntStream.range(0, 200)
                .mapToObj(i -> new SheetRow("i" + i, Map.of("name", "Number " + i, "value", "1")))
                .toList();

        assertThat(rules.problems(PracticeRoom.fullContent("Maps").withRows(SheetField.INDICATORS, rows), Depth.FULL))
                .containsExactly(new Problem("indicators", "practice.error.many", List.of(20, 200)));
    }

    @Test
    void aCellThatIsMissingOrWrongIsNamedByItsRow() {
        var content = PracticeRoom.fullContent("Maps")
                .withRows(
                        SheetField.STAFF,
                        List.of(
                                new SheetRow("a", Map.of("role", "Adviser", "hours", "many")),
                                new SheetRow("b", Map.of("hours", "3,5")),
                                new SheetRow("c", Map.of("role", "Host", "hours", "-1"))))
                .withRows(
                        SheetField.MILESTONES,
                        List.of(new SheetRow("d", Map.of("date", "2026-02-30", "what", "A day that is none"))));

        assertThat(rules.problems(content, Depth.FULL))
                .extracting(Problem::field)
                .containsExactly("staff.a.hours", "staff.b.role", "staff.c.hours", "milestones.d.date");
    }

    @Test
    void whatIsNotInTheListIsNotTaken() {
        assertThat(only(SheetField.PUBLIC, "young-neet,martians")).isEqualTo("practice.error.choice");
        assertThat(only(SheetField.MONEY, "PLENTY")).isEqualTo("practice.error.choice");
        assertThat(only(SheetField.LINK, "javascript:alert(1)")).isEqualTo("practice.error.link");
    }

    @Test
    void aPictureWithoutWordsIsNotPublished() {
        var content = PracticeRoom.sparkContent("Maps").with(SheetField.PICTURE, "token");

        assertThat(rules.problems(content, Depth.SPARK))
                .extracting(Problem::field)
                .containsExactly("pictureText");
    }

    private String only(SheetField field, String text) {
        var problems = rules.problems(PracticeRoom.fullContent("Maps").with(field, text), Depth.FULL);
        assertThat(problems).singleElement().extracting(Problem::field).isEqualTo(field.key());
        return problems.getFirst().messageKey();
    }
}
