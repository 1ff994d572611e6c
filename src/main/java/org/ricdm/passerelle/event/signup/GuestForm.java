package org.ricdm.passerelle.event.signup;

import java.util.ArrayList;
import java.util.List;
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

    /**
     * The same, in one line each.
     *
     * @throws InvalidInput on {@code name} and {@code organisation} when they are missing or too long
     */
    GuestForm checked() {
        var problems = new ArrayList<Problem>();
        var line = PlainText.line(name);
        var from = PlainText.line(organisation);
        if (!PlainText.isVisible(line) || line.length() < 2) {
            problems.add(new Problem("name", "signup.guest.error.name", List.of()));
        }
        if (line.length() > MAX) {
            problems.add(new Problem("name", "signup.guest.error.long", List.of(MAX)));
        }
        if (from.length() > MAX) {
            problems.add(new Problem("organisation", "signup.guest.error.long", List.of(MAX)));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new GuestForm(line, from, signUp);
    }
}
