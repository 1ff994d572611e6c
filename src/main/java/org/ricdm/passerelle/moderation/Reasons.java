package org.ricdm.passerelle.moderation;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.text.PlainText;

/**
 * Why: the rule, and what happened, in the words of who decides. Both are read by the author.
 *
 * @param facts 10 to 1,000 characters
 */
public record Reasons(Ground ground, String facts) {

    /** Characters; shorter ones explain nothing. */
    public static final int MIN_FACTS = 10;

    /** Characters. */
    public static final int MAX_FACTS = 1000;

    /**
     * As typed in a form.
     *
     * @throws InvalidInput on {@code ground} and {@code facts}
     */
    public static Reasons of(@Nullable Ground ground, String facts) {
        var problems = new ArrayList<InvalidInput.Problem>();
        if (ground == null) {
            problems.addAll(InvalidInput.of("ground", "moderation.error.ground").problems());
        }
        var words = facts.strip();
        if (!PlainText.isVisible(words) || words.length() < MIN_FACTS) {
            problems.addAll(InvalidInput.of("facts", "moderation.error.factsShort", MIN_FACTS)
                    .problems());
        } else if (words.length() > MAX_FACTS) {
            problems.addAll(InvalidInput.of("facts", "moderation.error.factsLong", MAX_FACTS)
                    .problems());
        }
        if (ground == null || !problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new Reasons(ground, words);
    }
}
