package org.ricdm.passerelle.event.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A review as it is stored.
 *
 * @param entry empty before it is given
 */
record Review(
        long id,
        long proposalId,
        long memberId,
        ReviewState state,
        @Nullable Instant givenAt,
        ReviewEntry entry) {}
