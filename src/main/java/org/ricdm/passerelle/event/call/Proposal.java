package org.ricdm.passerelle.event.call;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as it is stored.
 *
 * @param version counts its changes
 * @param presenters without the author; those typed without an account only once it was handed in
 * @param prepared a decision of which nobody is told yet
 * @param comment for the author, as it was told
 * @param letters how often a decision was told
 */
record Proposal(
        long id,
        long eventId,
        UUID key,
        Proposer author,
        ProposalState state,
        int version,
        ProposalEntry entry,
        List<CoPresenter> presenters,
        Instant changedAt,
        @Nullable Instant submittedAt,
        @Nullable ProposalState prepared,
        String preparedComment,
        String comment,
        @Nullable Instant decidedAt,
        int letters,
        @Nullable Long sessionId) {

    /** Whether that member presents it, alone or with others. */
    boolean isOf(long memberId) {
        return Long.valueOf(memberId).equals(author.memberId())
                || presenters.stream().anyMatch(one -> Long.valueOf(memberId).equals(one.memberId()));
    }
}
