package org.ricdm.passerelle.event.call;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.InvalidInput.Problem;

/**
 * What a reviewer says.
 *
 * @param scores each item of the rubric from 0 to 3
 * @param innerComment for the organisers and, once both were given, the other reviewer; may be empty
 * @param authorComment what the author may be told, through the organisers and without a name; may be empty
 */
public record ReviewEntry(Map<RubricItem, Integer> scores, String innerComment, String authorComment) {

    public static final int MAX_COMMENT = 2_000;

    /**
     * The same as it is stored.
     *
     * @throws InvalidInput on the name of each item without an answer, {@code innerComment}, {@code authorComment}
     */
    ReviewEntry checked() {
        var problems = new ArrayList<Problem>();
        var said = new EnumMap<RubricItem, Integer>(RubricItem.class);
        for (var item : RubricItem.values()) {
            var score = scores.get(item);
            if (score == null || !RubricItem.CHOICES.contains(score)) {
                problems.add(new Problem(item.name(), "call.error.score", List.of()));
            } else {
                said.put(item, score);
            }
        }
        var inner = innerComment.strip();
        var forAuthor = authorComment.strip();
        if (inner.length() > MAX_COMMENT) {
            problems.add(new Problem("innerComment", "event.error.long", List.of(MAX_COMMENT)));
        }
        if (forAuthor.length() > MAX_COMMENT) {
            problems.add(new Problem("authorComment", "event.error.long", List.of(MAX_COMMENT)));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new ReviewEntry(said, inner, forAuthor);
    }

    /** The mean of the rubric in hundredths. */
    public int mean() {
        var sum = scores.values().stream().mapToInt(Integer::intValue).sum();
        return scores.isEmpty() ? 0 : Math.round(100f * sum / scores.size());
    }
}
