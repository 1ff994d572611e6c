package org.ricdm.passerelle.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.people.PersonCard;

/**
 * A case in one line of the queue.
 *
 * @param title of what it is about; empty when the case is about a member
 * @param flags how many people reported it
 * @param takenBy who looks after it, null when nobody said so
 */
public record CaseSummary(
        long id,
        CaseKind kind,
        String title,
        String place,
        String excerpt,
        @Nullable PersonCard author,
        int flags,
        @Nullable PersonCard takenBy,
        Instant openedAt) {}
