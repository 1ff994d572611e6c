package org.ricdm.passerelle.event.call;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.people.PersonCard;

/**
 * One proposal for organisers, with what reviewers said. Of one that they present themselves they learn nothing of that,
 * and decide nothing.
 *
 * @param own whether who asks presents it
 * @param reviews in the order in which reviewers were asked; empty for one's own
 * @param candidates reviewers who could be asked by hand: not asked before, not near to it
 * @param prepared a decision of which nobody is told yet; null for none
 * @param preparedComment for the author, with that decision
 * @param comment for the author, as it was told
 */
public record DeskProposal(
        EventBrief event,
        ReviewedProposal proposal,
        Instant submittedAt,
        boolean own,
        List<OfReviewer> reviews,
        List<PersonCard> candidates,
        @Nullable ProposalState prepared,
        String preparedComment,
        String comment,
        @Nullable Instant decidedAt,
        @Nullable Long sessionId) {

    /**
     * What one reviewer was asked and said.
     *
     * @param correctedAt when the reviewer last corrected it; null when it stands as it was given
     * @param before whether the author changed the proposal after it was said as it stands
     */
    public record OfReviewer(
            PersonCard reviewer,
            ReviewState state,
            ReviewEntry entry,
            @Nullable Instant correctedAt,
            boolean before) {}
}
