package org.ricdm.passerelle.event.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ricdm.passerelle.event.form.QuestionEntry.Condition;

/** Who is asked what: by category and by what they answered so far. */
public final class FormRules {

    private FormRules() {}

    /** Whether somebody of that category may be asked it. */
    static boolean isFor(Question question, long categoryId) {
        var said = question.said();
        return !question.retired() && (said.forAll() || said.categories().contains(categoryId));
    }

    /** The questions that somebody of that category is asked who answered so, in their order. */
    public static List<Question> asked(List<Question> form, long categoryId, Map<Long, Answer> given) {
        Map<Long, Question> byId =
                form.stream().collect(Collectors.toMap(Question::id, Function.identity(), (one, same) -> one));
        return form.stream()
                .filter(question -> isAsked(question, byId, categoryId, given, new HashSet<>()))
                .toList();
    }

    private static boolean isAsked(
            Question question, Map<Long, Question> byId, long categoryId, Map<Long, Answer> given, Set<Long> passed) {
        if (!isFor(question, categoryId) || !passed.add(question.id())) {
            return false;
        }
        var condition = question.said().shownIf();
        if (condition == null) {
            return true;
        }
        var other = byId.get(condition.questionId());
        return other != null
                && isAsked(other, byId, categoryId, given, passed)
                && condition.isMetBy(given.get(other.id()));
    }

    /** A question whose condition leads back to itself over any number of steps. */
    static Optional<Question> inCircle(List<Question> form) {
        var conditions = new HashMap<Long, Long>();
        form.forEach(question -> {
            var condition = question.said().shownIf();
            if (condition != null) {
                conditions.put(question.id(), condition.questionId());
            }
        });
        return form.stream()
                .filter(question -> leadsBack(question.id(), conditions))
                .findFirst();
    }

    private static boolean leadsBack(long from, Map<Long, Long> conditions) {
        var passed = new HashSet<Long>();
        var next = conditions.get(from);
        while (next != null && passed.add(next)) {
            if (next == from) {
                return true;
            }
            next = conditions.get(next);
        }
        return false;
    }

    /** Whether the condition can come true: its question is asked, may be one, and has that answer. */
    static boolean isPossible(Condition condition, List<Question> form) {
        return form.stream()
                .filter(other -> other.id() == condition.questionId() && !other.retired())
                .filter(other -> other.type().canBeCondition())
                .anyMatch(other -> other.type().hasOptions()
                        ? other.options().stream().anyMatch(option -> Objects.equals(option.id(), condition.optionId()))
                        : condition.optionId() == null);
    }

    /** Those that are asked only under a condition of that question and could not be asked any more. */
    static Optional<Question> stranded(List<Question> form, long conditionOf) {
        return form.stream()
                .filter(question -> !question.retired())
                .filter(question -> {
                    var condition = question.said().shownIf();
                    return condition != null && condition.questionId() == conditionOf && !isPossible(condition, form);
                })
                .findFirst();
    }

    static boolean dependsOn(Question question, long id) {
        var condition = question.said().shownIf();
        return condition != null && condition.questionId() == id;
    }
}
