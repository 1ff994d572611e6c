package org.ricdm.passerelle.event.call;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/**
 * Who reviews what: two for each proposal, never somebody of a centre that presents it or who presents it themselves, never
 * somebody who was asked before, and whoever has least to do comes first.
 */
final class ReviewDraw {

    static final int EACH = 2;

    private ReviewDraw() {}

    /** What is still to be given to whom. The same picture always gives the same draw. */
    static List<Drawn> draw(List<Wanting> proposals, List<Reviewer> reviewers) {
        var load = new HashMap<Long, Integer>();
        reviewers.forEach(one -> load.put(one.memberId(), one.load()));
        var drawn = new ArrayList<Drawn>();
        // The ones with the fewest possible reviewers first, so that nobody else takes them away.
        proposals.stream()
                .sorted(Comparator.<Wanting>comparingLong(one ->
                                reviewers.stream().filter(one::mayBeReviewedBy).count())
                        .thenComparingLong(Wanting::proposalId))
                .forEach(proposal -> reviewers.stream()
                        .filter(proposal::mayBeReviewedBy)
                        .sorted(Comparator.<Reviewer>comparingInt(one -> load.getOrDefault(one.memberId(), 0))
                                .thenComparingLong(Reviewer::memberId))
                        .limit(proposal.missing())
                        .forEach(one -> {
                            load.merge(one.memberId(), 1, Integer::sum);
                            drawn.add(new Drawn(proposal.proposalId(), one.memberId()));
                        }));
        return drawn;
    }

    /**
     * A proposal that wants reviewers.
     *
     * @param missing how many
     * @param presenters the members who present it
     * @param centres those of the members who present it
     * @param asked who was asked before, whatever they said
     */
    record Wanting(long proposalId, int missing, Set<Long> presenters, Set<Long> centres, Set<Long> asked) {

        boolean mayBeReviewedBy(Reviewer one) {
            return !asked.contains(one.memberId()) && !isNear(one.memberId(), one.centreId());
        }

        /** Whether that person presents it or works where somebody does. */
        boolean isNear(long memberId, long centreId) {
            return presenters.contains(memberId) || centres.contains(centreId);
        }
    }

    /** @param load how many reviews are theirs by now, given or not */
    record Reviewer(long memberId, long centreId, int load) {}

    record Drawn(long proposalId, long memberId) {}
}
