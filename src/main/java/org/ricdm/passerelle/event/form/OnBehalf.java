package org.ricdm.passerelle.event.form;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ricdm.passerelle.event.EventBrief;

/**
 * Which answers somebody of the team may give for the person: those they may read, unless the question is sensitive.
 * Nobody agrees to something for somebody else, or hands in their files.
 */
final class OnBehalf {

    private final Map<Long, Question> byId;
    private final EventBrief event;
    private final boolean over;

    /**
     * @param event as the one sees it who answers
     * @param over whether it has ended
     */
    OnBehalf(List<Question> form, EventBrief event, boolean over) {
        this.byId = form.stream().collect(Collectors.toMap(Question::id, Function.identity(), (one, same) -> one));
        this.event = event;
        this.over = over;
    }

    /** Those questions in the order of the form. */
    static List<Question> in(List<Question> form, EventBrief event, boolean over) {
        var rule = new OnBehalf(form, event, over);
        return form.stream()
                .filter(question -> rule.allows(question, new HashSet<>()))
                .toList();
    }

    /** What is asked only under a condition is shown only together with what it depends on. */
    private boolean allows(Question question, Set<Long> passed) {
        if (!isOpen(question) || !passed.add(question.id())) {
            return false;
        }
        var condition = question.said().shownIf();
        if (condition == null) {
            return true;
        }
        var other = byId.get(condition.questionId());
        return other != null && allows(other, passed);
    }

    private boolean isOpen(Question question) {
        return !question.retired()
                && !question.said().sensitive()
                && question.type() != QuestionType.CONSENT
                && question.type() != QuestionType.FILE
                && question.said().reader().isReadBy(event.parts(), over);
    }
}
