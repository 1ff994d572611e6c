package org.ricdm.passerelle.event.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ricdm.passerelle.event.form.Ask.ask;
import static org.ricdm.passerelle.event.form.Ask.chosen;
import static org.ricdm.passerelle.event.form.Ask.option;
import static org.ricdm.passerelle.event.form.Ask.question;
import static org.ricdm.passerelle.event.form.Ask.required;
import static org.ricdm.passerelle.event.form.Ask.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.form.QuestionEntry.Option;

/** What may be answered. */
class AnswerRulesTest {

    private static final Question SHORT = question(1, required(QuestionType.SHORT_TEXT, "short"));
    private static final Question LONG = question(2, ask(QuestionType.LONG_TEXT, "long"));
    private static final Question NUMBER = question(3, bounded(ask(QuestionType.NUMBER, "number")));
    private static final Question DAY = question(4, ask(QuestionType.DATE, "day"));
    private static final Question SINGLE = question(5, ask(QuestionType.SINGLE, "single", "a", "b"));
    private static final Question SEVERAL = question(6, ask(QuestionType.SEVERAL, "several", "a", "b"));
    private static final Question YES_NO = question(7, ask(QuestionType.YES_NO, "yes"));
    private static final Question FILE = question(8, ask(QuestionType.FILE, "file"));
    private static final Question CONSENT = question(9, ask(QuestionType.CONSENT, "photos"));

    private static QuestionEntry bounded(QuestionEntry entry) {
        return new QuestionEntry(
                entry.type(),
                entry.shortName(),
                entry.texts(),
                false,
                true,
                Set.of(),
                null,
                entry.reader(),
                null,
                false,
                0,
                14,
                List.of(),
                Map.of());
    }

    static Stream<Arguments> accepted() {
        return Stream.of(
                Arguments.of(SHORT, words("  By\ttrain "), words("By train")),
                Arguments.of(LONG, words("one \r\n two\u202e\n\n"), words("one\ntwo")),
                Arguments.of(NUMBER, new Answer.Amount(14), new Answer.Amount(14)),
                Arguments.of(DAY, new Answer.Day(LocalDate.of(2027, 4, 20)), new Answer.Day(LocalDate.of(2027, 4, 20))),
                Arguments.of(SINGLE, chosen(51L), chosen(51L)),
                Arguments.of(SEVERAL, chosen(60L, 61L), chosen(60L, 61L)),
                Arguments.of(YES_NO, new Answer.YesNo(false), new Answer.YesNo(false)),
                Arguments.of(FILE, new Answer.Upload("mine", ""), new Answer.Upload("mine", "")),
                Arguments.of(CONSENT, new Answer.Agreed(1, Language.EN), new Answer.Agreed(1, Language.EN)));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void eachTypeHasItsAnswer(Question question, Answer given, Answer kept) {
        assertThat(AnswerRules.checked(List.of(question), 1, Map.of(question.id(), given), Map.of(), Set.of("mine")))
                .containsExactly(Map.entry(question.id(), kept));
    }

    @Test
    void oneFileAnswersOneQuestion() {
        var other = question(10, ask(QuestionType.FILE, "other"));
        var twice = Map.<Long, Answer>of(8L, new Answer.Upload("mine", ""), 10L, new Answer.Upload("mine", ""));

        assertThatThrownBy(() -> AnswerRules.checked(List.of(FILE, other), 1, twice, Map.of(), Set.of("mine")))
                .hasMessage("question.10 questions.error.file");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(SHORT, null, "questions.error.notAnswered"),
                Arguments.of(SHORT, words("\u200b \u2800"), "questions.error.notAnswered"),
                Arguments.of(SHORT, words("x".repeat(201)), "questions.error.long"),
                Arguments.of(SHORT, new Answer.YesNo(true), "questions.error.asksElse"),
                Arguments.of(LONG, words("x".repeat(2001)), "questions.error.long"),
                Arguments.of(NUMBER, new Answer.Amount(15), "questions.error.range"),
                Arguments.of(NUMBER, new Answer.Amount(-1), "questions.error.range"),
                Arguments.of(DAY, new Answer.Day(LocalDate.of(20270, 4, 20)), "questions.error.day"),
                Arguments.of(SINGLE, chosen(50L, 51L), "questions.error.onlyOne"),
                Arguments.of(SINGLE, chosen(60L), "questions.error.option"),
                Arguments.of(SEVERAL, chosen(60L, 999L), "questions.error.option"),
                Arguments.of(FILE, new Answer.Upload("theirs", ""), "questions.error.file"),
                Arguments.of(CONSENT, new Answer.Agreed(2, Language.EN), "questions.error.agreement"),
                Arguments.of(CONSENT, new Answer.Agreed(1, Language.IT), "questions.error.agreement"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsNoAnswerIsRefusedAtItsQuestion(Question question, @Nullable Answer given, String why) {
        var refused = refused(List.of(question), given == null ? Map.of() : Map.of(question.id(), given), Map.of());

        assertThat(refused.problems()).hasSize(1);
        assertThat(refused.problems().getFirst().field()).isEqualTo("question." + question.id());
        assertThat(refused.problems().getFirst().messageKey()).isEqualTo(why);
    }

    @Test
    void allIsSaidAtOnceInTheOrderOfTheForm() {
        var refused =
                refused(List.of(NUMBER, SHORT, SINGLE), Map.of(3L, new Answer.Amount(99), 5L, chosen(1L)), Map.of());

        assertThat(refused.problems())
                .extracting(InvalidInput.Problem::field)
                .containsExactly("question.3", "question.1", "question.5");
    }

    @Test
    void whatIsHiddenIsNeitherRequiredNorKept() {
        var hidden = question(1, SHORT.said().under(option(5, 1)));
        var form = List.of(SINGLE, hidden);

        assertThat(AnswerRules.checked(form, 1, Map.of(5L, chosen(50L), 1L, words("x")), Map.of(), Set.of()))
                .containsOnlyKeys(5L);
        assertThat(refused(form, Map.of(5L, chosen(51L)), Map.of()).problems())
                .extracting(InvalidInput.Problem::field)
                .containsExactly("question.1");
    }

    @Test
    void answersToQuestionsThatAreNotThereDoNotCount() {
        assertThat(AnswerRules.checked(List.of(LONG), 1, Map.of(77L, words("x")), Map.of(), Set.of()))
                .isEmpty();
    }

    @Test
    void aRequiredConsentIsSaidInItsOwnWords() {
        var consent = question(9, required(QuestionType.CONSENT, "rules"));

        assertThat(refused(List.of(consent), Map.of(), Map.of())
                        .problems()
                        .getFirst()
                        .messageKey())
                .isEqualTo("questions.error.notAgreed");
    }

    @Test
    void anOptionThatWasRetiredIsKeptButNotChosenAnew() {
        var options = List.of(
                new Option(50L, true, Map.of(Language.EN, "a")), new Option(51L, false, Map.of(Language.EN, "b")));
        var question = question(5, SINGLE.said());
        question = new Question(5, 1, false, question.said().with(options), 0, Map.of());

        assertThat(AnswerRules.checked(
                        List.of(question), 1, Map.of(5L, chosen(50L)), Map.of(5L, chosen(50L)), Set.of()))
                .containsKey(5L);
        assertThat(refused(List.of(question), Map.of(5L, chosen(50L)), Map.of(5L, chosen(51L)))
                        .problems())
                .hasSize(1);
    }

    @Test
    void whoAgreedToAnEarlierWordingKeepsIt() {
        var changed = new Question(
                9, 1, false, CONSENT.said(), 2, Map.of(1, Map.of(Language.EN, "old"), 2, Map.of(Language.EN, "new")));
        var old = new Answer.Agreed(1, Language.EN);

        assertThat(AnswerRules.checked(List.of(changed), 1, Map.of(9L, old), Map.of(9L, old), Set.of()))
                .containsEntry(9L, old);
        assertThat(refused(List.of(changed), Map.of(9L, old), Map.of()).problems())
                .hasSize(1);
    }

    private static InvalidInput refused(List<Question> form, Map<Long, Answer> given, Map<Long, Answer> before) {
        return catchThrowableOfType(
                InvalidInput.class, () -> AnswerRules.checked(form, 1, given, before, Set.of("mine")));
    }
}
