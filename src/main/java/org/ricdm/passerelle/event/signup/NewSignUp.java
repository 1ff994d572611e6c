package org.ricdm.passerelle.event.signup;

import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.form.Answer;

/**
 * As what and in which way somebody takes part.
 *
 * @param answers by the id of the question; those to questions that are not asked do not count
 * @param companions whom the person brings, when they sign up
 */
public record NewSignUp(long categoryId, EventMode way, Map<Long, Answer> answers, List<NewCompanion> companions) {

    /** Alone. */
    public NewSignUp(long categoryId, EventMode way, Map<Long, Answer> answers) {
        this(categoryId, way, answers, List.of());
    }

    /** Without an answer. */
    public NewSignUp(long categoryId, EventMode way) {
        this(categoryId, way, Map.of());
    }
}
