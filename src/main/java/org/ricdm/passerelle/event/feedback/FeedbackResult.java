package org.ricdm.passerelle.event.feedback;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What people answered about a session or the whole event.
 *
 * @param there how many were there
 * @param answered how many answered
 * @param ratings how often each of 1 to 5 was chosen; empty below {@link #LEAST} answers
 * @param scales the same of the second question, which not everybody answers; empty below {@link #LEAST}
 * @param words what was written, in no order that says anything; empty below {@link #LEAST} answers
 */
public record FeedbackResult(
        Subject subject, int there, int answered, List<Integer> ratings, List<Integer> scales, List<String> words) {

    /** From so many answers on, nobody can be told apart in them. */
    public static final int LEAST = 5;

    static FeedbackResult of(Subject subject, int there, List<FeedbackRows.Count> counts, List<String> words) {
        var answered = counts.stream().mapToInt(FeedbackRows.Count::times).sum();
        var ratings = new ArrayList<>(Collections.nCopies(FeedbackAnswer.HIGHEST, 0));
        var scales = new ArrayList<>(Collections.nCopies(FeedbackAnswer.HIGHEST, 0));
        counts.forEach(count -> {
            ratings.set(count.rating() - 1, ratings.get(count.rating() - 1) + count.times());
            if (count.scale() > 0) {
                scales.set(count.scale() - 1, scales.get(count.scale() - 1) + count.times());
            }
        });
        return new FeedbackResult(
                subject,
                there,
                answered,
                enough(ratings),
                enough(scales),
                answered < LEAST ? List.of() : List.copyOf(words));
    }

    private static List<Integer> enough(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum() < LEAST ? List.of() : List.copyOf(counts);
    }

    /** Whether there are enough answers to show them. */
    public boolean isShown() {
        return !ratings.isEmpty();
    }

    /** How many of a hundred answered who were there, 0 when nobody was. */
    public int rate() {
        return there == 0 ? 0 : Math.min(100, Math.round(100f * answered / there));
    }
}
