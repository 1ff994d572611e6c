package org.ricdm.passerelle.practice.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The task of a reviewer as it is stored.
 *
 * @param reason null unless it was declined
 * @param takenAt null before the reviewer said that there is no conflict of interest
 * @param entry what they typed so far, or gave
 */
record Task(
        long id,
        long roundId,
        long practiceId,
        long memberId,
        TaskState state,
        @Nullable DeclineReason reason,
        Instant askedAt,
        @Nullable Instant takenAt,
        Instant dueAt,
        @Nullable Instant givenAt,
        int version,
        ReviewEntry entry) {

    /** Whether the day by which it was asked for has passed without it. */
    boolean isLate(Instant now) {
        return state.isOpen() && dueAt.isBefore(now);
    }
}
