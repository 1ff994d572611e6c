package org.ricdm.passerelle.event.call;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Gives proposals to reviewers. Asks no permission; the event was entered ({@link CallRows#enter}). */
@Component
class ReviewHands {

    private final ReviewRows rows;
    private final Clock clock;

    ReviewHands(ReviewRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Draws what is missing, after taking it from whoever may not have it any more: who left the team, and who turned out
     * to be near to it because the author named somebody else meanwhile. Returns how many were given.
     */
    int draw(long eventId) {
        rows.takeFromOthers(eventId);
        var reviewers = rows.reviewers(eventId);
        var hidden = 0;
        for (var proposal : rows.reviewed(eventId)) {
            for (var one : reviewers) {
                if (proposal.asked().contains(one.memberId()) && proposal.isNear(one.memberId(), one.centreId())) {
                    hidden += rows.conflict(proposal.proposalId(), one.memberId());
                }
            }
        }
        var now = Instant.now(clock);
        var wanting = rows.reviewed(eventId);
        var drawn = ReviewDraw.draw(wanting, hidden == 0 ? reviewers : rows.reviewers(eventId));
        drawn.forEach(one -> rows.assign(one.proposalId(), one.memberId(), now));
        return drawn.size();
    }
}
