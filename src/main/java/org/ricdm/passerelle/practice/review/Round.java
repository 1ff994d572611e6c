package org.ricdm.passerelle.practice.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A round as it is stored.
 *
 * @param number from 1
 * @param firstNumber the round with which this review began
 * @param revision what reviewers read
 * @param shortAt since when the office knows that reviewers are missing; null while none are
 * @param undecidedAt since when the office knows that the reviews differ; null while they do not
 * @param verdict null while it runs, and when it ended without one
 * @param decidedBy null when it followed from what reviewers said
 * @param letter of the office; may be empty
 * @param closedAt null as long as reviewers have to do with it
 */
record Round(
        long id,
        long practiceId,
        int number,
        int firstNumber,
        int revision,
        long submittedBy,
        Instant submittedAt,
        @Nullable Instant shortAt,
        @Nullable Instant undecidedAt,
        @Nullable Verdict verdict,
        @Nullable Instant decidedAt,
        @Nullable Long decidedBy,
        String letter,
        @Nullable Instant closedAt) {

    /** Whether reviews are given in it now. */
    boolean isRunning() {
        return closedAt == null && verdict == null;
    }
}
