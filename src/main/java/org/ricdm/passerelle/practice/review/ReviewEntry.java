package org.ricdm.passerelle.practice.review;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.ricdm.passerelle.common.text.PlainText;

/**
 * What a reviewer says.
 *
 * @param scores each item of the rubric from 0 to 3; a draft may leave some out
 * @param comments by item, at most {@value #MAX_COMMENT} characters each; an item below 2 has one
 * @param verdict what they recommend; a draft may leave it out
 * @param letter to the authors, 1 to {@value #MAX_LETTER} characters
 */
public record ReviewEntry(
        Map<RubricItem, Integer> scores,
        Map<RubricItem, String> comments,
        @Nullable Verdict verdict,
        String letter) {

    public static final int MAX_COMMENT = 1_000;
    public static final int MAX_LETTER = 4_000;

    /** Nothing said yet. */
    public static final ReviewEntry EMPTY = new ReviewEntry(Map.of(), Map.of(), null, "");

    public ReviewEntry {
        var said = new EnumMap<RubricItem, String>(RubricItem.class);
        comments.forEach((item, comment) -> {
            if (PlainText.isVisible(comment)) {
                said.put(item, comment.strip());
            }
        });
        comments = Map.copyOf(said);
        scores = Map.copyOf(scores);
        letter = PlainText.isVisible(letter) ? letter.strip() : "";
    }

    /** What is said to that item; empty when nothing is. */
    public String comment(RubricItem item) {
        return comments.getOrDefault(item, "");
    }

    /** Only the rubric: what a second round begins with. */
    ReviewEntry rubric() {
        return new ReviewEntry(scores, comments, null, "");
    }

    /**
     * Refuses what cannot be given.
     *
     * @throws InvalidInput on the key of each item without an answer, the same with {@code .comment} for its comment,
     *     {@code verdict}, {@code letter}, in the order they are asked
     */
    void mustBeWhole() {
        var problems = new ArrayList<Problem>();
        for (var item : RubricItem.values()) {
            var score = scores.get(item);
            if (score == null || !RubricItem.CHOICES.contains(score)) {
                problems.add(new Problem(item.key(), "peerreview.error.score", List.of()));
            } else if (score < RubricItem.GOOD && comment(item).isEmpty()) {
                problems.add(new Problem(item.key() + ".comment", "peerreview.error.comment", List.of()));
            }
            if (comment(item).length() > MAX_COMMENT) {
                problems.add(tooLong(item.key() + ".comment", MAX_COMMENT, comment(item)));
            }
        }
        if (verdict == null) {
            problems.add(new Problem("verdict", "peerreview.error.verdict", List.of()));
        }
        if (letter.isEmpty()) {
            problems.add(new Problem("letter", "peerreview.error.letter", List.of()));
        } else if (letter.length() > MAX_LETTER) {
            problems.add(tooLong("letter", MAX_LETTER, letter));
        }
        refuse(problems);
    }

    /** Refuses what a draft cannot keep: more than twice as much as may be given. */
    void mustBeKept() {
        var problems = new ArrayList<Problem>();
        for (var item : RubricItem.values()) {
            if (comment(item).length() > 2 * MAX_COMMENT) {
                problems.add(tooLong(item.key() + ".comment", MAX_COMMENT, comment(item)));
            }
        }
        if (letter.length() > 2 * MAX_LETTER) {
            problems.add(tooLong("letter", MAX_LETTER, letter));
        }
        refuse(problems);
    }

    private static Problem tooLong(String field, int max, String typed) {
        return new Problem(field, "peerreview.error.long", List.of(max, typed.length()));
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }
}
