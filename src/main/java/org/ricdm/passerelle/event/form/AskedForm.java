package org.ricdm.passerelle.event.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * What somebody is asked who signs up.
 *
 * @param questions in their order; retired ones only where they were answered
 * @param answers what the person answered, by the id of the question
 * @param reader the language it is read in
 */
public record AskedForm(List<Question> questions, Map<Long, Answer> answers, Language reader) {

    /** Whether nothing is asked and nothing was. */
    public boolean isEmpty() {
        return questions.isEmpty();
    }

    /** Whether somebody of that category is asked anything. */
    public boolean asks(long categoryId) {
        return questions.stream().anyMatch(question -> FormRules.isFor(question, categoryId));
    }

    /** The answer to that question, if it was answered. */
    public Optional<Answer> answer(Question question) {
        @Nullable Answer answer = answers.get(question.id());
        return Optional.ofNullable(answer);
    }
}
