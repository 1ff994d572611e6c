package org.ricdm.passerelle.event.signup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.event.form.Answer;

/**
 * Somebody whom a person brings.
 *
 * @param name as it shall stand on the badge, 2 to {@value GuestForm#MAX} characters
 * @param answers by the id of the question; those to questions that are not asked do not count
 */
public record NewCompanion(String name, Map<Long, Answer> answers) {

    /** Without an answer. */
    public NewCompanion(String name) {
        this(name, Map.of());
    }

    /** The name in one line. */
    String line() {
        return PlainText.line(name);
    }

    /** What is wrong with the name. */
    Optional<Problem> problem(String field) {
        var line = line();
        if (!PlainText.isVisible(line) || line.length() < 2) {
            return Optional.of(new Problem(field, "signup.companion.error.name", List.of()));
        }
        return line.length() > GuestForm.MAX
                ? Optional.of(new Problem(field, "signup.guest.error.long", List.of(GuestForm.MAX)))
                : Optional.empty();
    }
}
