package org.ricdm.passerelle.event.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A review as it is stored.
 *
 * @param correctedAt the last time; null when it stands as it was given
 * @param entry empty before it is given
 */
record Review(
        long id,
        long proposalId,
        long memberId,
        ReviewState state,
        @Nullable Instant givenAt,
        @Nullable Instant correctedAt,
        ReviewEntry entry) {

    /** When it was said as it stands; null before it is given. */
    @Nullable
    Instant saidAt() {
        return correctedAt == null ? givenAt : correctedAt;
    }
}
