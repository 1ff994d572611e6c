package org.ricdm.passerelle.event.signup;

import java.util.Map;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.form.Answer;

/**
 * As what and in which way somebody takes part.
 *
 * @param answers by the id of the question; those to questions that are not asked do not count
 */
public record NewSignUp(long categoryId, EventMode way, Map<Long, Answer> answers) {

    /** Without an answer. */
    public NewSignUp(long categoryId, EventMode way) {
        this(categoryId, way, Map.of());
    }
}
