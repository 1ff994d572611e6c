package org.ricdm.passerelle.event.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ricdm.passerelle.event.form.Ask.ask;
import static org.ricdm.passerelle.event.form.Ask.chosen;
import static org.ricdm.passerelle.event.form.Ask.option;
import static org.ricdm.passerelle.event.form.Ask.question;
import static org.ricdm.passerelle.event.form.Ask.yes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is asked what. */
class FormRulesTest {

    private static final long MEMBER = 7;
    private static final long SPEAKER = 8;

    private final Question meals = question(1, ask(QuestionType.SINGLE, "meals", "all", "none", "some"));
    private final Question which =
            question(2, ask(QuestionType.SEVERAL, "which", "lunch", "dinner").under(option(1, 2)));
    private final Question late = question(3, ask(QuestionType.YES_NO, "late").under(option(2, 1)));
    private final Question hour =
            question(4, ask(QuestionType.SHORT_TEXT, "hour").under(yes(3)));
    private final List<Question> form = List.of(meals, which, late, hour);

    @Test
    void whatDependsOnAnotherAnswerIsAskedWhenThatAnswerIsGiven() {
        assertThat(asked(Map.of())).containsExactly(meals);
        assertThat(asked(Map.of(1L, chosen(10L)))).containsExactly(meals);
        assertThat(asked(Map.of(1L, chosen(12L)))).containsExactly(meals, which);
    }

    @Test
    void aConditionHoldsOverAnyNumberOfSteps() {
        var all = Map.<Long, Answer>of(1L, chosen(12L), 2L, chosen(21L, 20L), 3L, new Answer.YesNo(true));
        assertThat(asked(all)).containsExactly(meals, which, late, hour);

        var gone = Map.<Long, Answer>of(1L, chosen(10L), 2L, chosen(21L), 3L, new Answer.YesNo(true));
        assertThat(asked(gone)).containsExactly(meals);
    }

    @Test
    void noIsAnotherAnswerThanYesAndThanNone() {
        assertThat(FormRules.asked(List.of(question(3, ask(QuestionType.YES_NO, "late")), hour), MEMBER, Map.of()))
                .doesNotContain(hour);
        assertThat(FormRules.asked(
                        List.of(question(3, ask(QuestionType.YES_NO, "late")), hour),
                        MEMBER,
                        Map.of(3L, new Answer.YesNo(false))))
                .doesNotContain(hour);
    }

    @Test
    void aQuestionForOneCategoryIsNotAskedOfAnother() {
        var slides = question(5, ask(QuestionType.SHORT_TEXT, "slides").only(Set.of(SPEAKER)));

        assertThat(FormRules.asked(List.of(slides), MEMBER, Map.of())).isEmpty();
        assertThat(FormRules.asked(List.of(slides), SPEAKER, Map.of())).containsExactly(slides);
    }

    @Test
    void whatWasRetiredIsNotAskedNorWhatDependsOnIt() {
        var form = List.of(Ask.retired(meals), which);

        assertThat(FormRules.asked(form, MEMBER, Map.of(1L, chosen(12L)))).isEmpty();
    }

    @Test
    void aCircleIsFoundOverAnyNumberOfSteps() {
        assertThat(FormRules.inCircle(form)).isEmpty();

        var closed = question(1, meals.said().under(yes(3)));
        assertThat(FormRules.inCircle(List.of(closed, which, late, hour))).isPresent();
        assertThat(FormRules.inCircle(List.of(question(3, late.said().under(yes(3))))))
                .isPresent();
    }

    @Test
    void onlyWhatCanBeChosenIsACondition() {
        assertThat(FormRules.isPossible(option(1, 2), form)).isTrue();
        assertThat(FormRules.isPossible(option(1, 9), form)).isFalse();
        assertThat(FormRules.isPossible(yes(1), form)).isFalse();
        assertThat(FormRules.isPossible(yes(3), form)).isTrue();
        assertThat(FormRules.isPossible(yes(4), form)).isFalse();
        assertThat(FormRules.isPossible(yes(99), form)).isFalse();
        assertThat(FormRules.isPossible(option(1, 2), List.of(Ask.retired(meals))))
                .isFalse();
    }

    @Test
    void aCircleInTheStoreHangsNobody() {
        var one = question(1, ask(QuestionType.YES_NO, "one").under(yes(2)));
        var two = question(2, ask(QuestionType.YES_NO, "two").under(yes(1)));

        assertThat(FormRules.asked(
                        List.of(one, two), MEMBER, Map.of(1L, new Answer.YesNo(true), 2L, new Answer.YesNo(true))))
                .isEmpty();
    }

    private List<Question> asked(Map<Long, Answer> given) {
        return FormRules.asked(form, MEMBER, given);
    }
}
