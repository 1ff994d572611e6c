package org.ricdm.passerelle.event.feedback;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.InvalidInput.Problem;

/**
 * The answers to the three questions about a session or the whole event.
 *
 * @param rating how it was, 1 to 5, the best last
 * @param scale what use it is, 1 to 5, the best last; null when it was not answered
 * @param words what should stay or change, at most 1,000 characters, as they were typed; may be empty
 */
public record FeedbackAnswer(int rating, @Nullable Integer scale, String words) {

    public static final int LOWEST = 1;
    public static final int HIGHEST = 5;
    public static final int MAX_WORDS = 1_000;

    /** Its choices, the lowest first. */
    public static final List<Integer> CHOICES = List.of(1, 2, 3, 4, 5);

    /**
     * The answers as they are stored.
     *
     * @throws InvalidInput on {@code rating}, {@code scale}, {@code words}
     */
    FeedbackAnswer checked() {
        var problems = new ArrayList<Problem>();
        if (!isChoice(rating)) {
            problems.add(new Problem("rating", "feedback.error.rating", List.of()));
        }
        if (scale != null && !isChoice(scale)) {
            problems.add(new Problem("scale", "feedback.error.rating", List.of()));
        }
        var said = words.strip();
        if (said.length() > MAX_WORDS) {
            problems.add(new Problem("words", "event.error.long", List.of(MAX_WORDS)));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new FeedbackAnswer(rating, scale, said);
    }

    private static boolean isChoice(int value) {
        return value >= LOWEST && value <= HIGHEST;
    }
}
