package org.ricdm.passerelle.event.signup;

import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.event.form.Answer;

/**
 * Somebody whom a person brings.
 *
 * @param name as it shall stand on the badge, 2 to {@value GuestForm#MAX} characters
 * @param answers by the id of the question; those to questions that are not asked do not count
 * @param form key of the form of a guest in which it was typed, with whose files it is answered; empty for a member
 */
public record NewCompanion(String name, Map<Long, Answer> answers, String form) {

    /** As a member says it. */
    public NewCompanion(String name, Map<Long, Answer> answers) {
        this(name, answers, "");
    }

    /** Without an answer. */
    public NewCompanion(String name) {
        this(name, Map.of());
    }

    /** How the fields begin of those who are entered with something else. */
    public static final String FIELDS = "companion.";

    /** How the fields begin of one of them: of which place among those entered together, or of which other form. */
    public static String fields(Object which) {
        return FIELDS + which + ".";
    }

    /** The name in one line. */
    String line() {
        return PlainText.line(name);
    }

    /**
     * The name in one line.
     *
     * @throws InvalidInput on {@code name} when it is missing or too long
     */
    String checkedName() {
        GuestForm.wrongName(line(), "signup.companion.error.name").ifPresent(problem -> {
            throw new InvalidInput(List.of(problem));
        });
        return line();
    }
}
