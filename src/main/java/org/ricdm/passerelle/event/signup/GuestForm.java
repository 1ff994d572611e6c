package org.ricdm.passerelle.event.signup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.ricdm.passerelle.common.text.PlainText;

/**
 * What a guest says of themselves, and how they want to take part.
 *
 * @param name as it shall stand on the badge, 2 to {@value #MAX} characters
 * @param organisation where the person works, at most {@value #MAX} characters, may be empty
 */
public record GuestForm(String name, String organisation, NewSignUp signUp) {

    public static final int MAX = 120;

    /** What is wrong with a name in one line, said on {@code name}; nothing when it can stand on a badge. */
    static Optional<Problem> wrongName(String line, String missingKey) {
        if (!PlainText.isVisible(line) || line.length() < 2) {
            return Optional.of(new Problem("name", missingKey, List.of()));
        }
        return line.length() > MAX
                ? Optional.of(new Problem("name", "signup.guest.error.long", List.of(MAX)))
                : Optional.empty();
    }

    /**
     * The same, in one line each.
     *
     * @throws InvalidInput on {@code name} and {@code organisation} when they are missing or too long
     */
    GuestForm checked() {
        var problems = new ArrayList<Problem>();
        var line = PlainText.line(name);
        var from = PlainText.line(organisation);
        wrongName(line, "signup.guest.error.name").ifPresent(problems::add);
        if (from.length() > MAX) {
            problems.add(new Problem("organisation", "signup.guest.error.long", List.of(MAX)));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new GuestForm(line, from, signUp);
    }
}
