package org.ricdm.passerelle.event.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.event.call.ReviewDraw.Drawn;
import org.ricdm.passerelle.event.call.ReviewDraw.Reviewer;
import org.ricdm.passerelle.event.call.ReviewDraw.Wanting;

/** Two reviewers for each proposal, nobody too near to it, the work shared. */
class ReviewDrawTest {

    @Test
    void nobodyReviewsWhatTheyPresentOrWhatTheirCentrePresents() {
        var proposal = new Wanting(1, 2, Set.of(10L), Set.of(100L), Set.of());

        assertThat(ReviewDraw.draw(
                        List.of(proposal),
                        List.of(new Reviewer(10, 900, 0), new Reviewer(11, 100, 0), new Reviewer(12, 200, 5))))
                .containsExactly(new Drawn(1, 12));
    }

    @Test
    void whoWasAskedBeforeIsNotAskedAgain() {
        var proposal = new Wanting(1, 1, Set.of(), Set.of(), Set.of(11L));

        assertThat(ReviewDraw.draw(List.of(proposal), List.of(new Reviewer(11, 1, 0), new Reviewer(12, 2, 9))))
                .containsExactly(new Drawn(1, 12));
    }

    @Test
    void whoHasLeastToDoComesFirst() {
        var proposal = new Wanting(1, 2, Set.of(), Set.of(), Set.of());

        assertThat(ReviewDraw.draw(
                        List.of(proposal),
                        List.of(new Reviewer(11, 1, 3), new Reviewer(12, 2, 1), new Reviewer(13, 3, 2))))
                .containsExactly(new Drawn(1, 12), new Drawn(1, 13));
    }

    @Test
    void aProposalWithFewPossibleReviewersIsServedFirst() {
        var easy = new Wanting(1, 2, Set.of(), Set.of(), Set.of());
        var hard = new Wanting(2, 2, Set.of(), Set.of(3L), Set.of());
        var reviewers = List.of(new Reviewer(11, 1, 0), new Reviewer(12, 2, 0), new Reviewer(13, 3, 0));

        assertThat(ReviewDraw.draw(List.of(easy, hard), reviewers))
                .contains(new Drawn(2, 11), new Drawn(2, 12), new Drawn(1, 13));
    }

    @Test
    void whateverThePictureTheRulesHoldAndTheLoadIsShared() {
        var lot = new Random(26);
        for (var round = 0; round < 200; round++) {
            var reviewers = LongStream.rangeClosed(1, 2 + lot.nextInt(9))
                    .mapToObj(id -> new Reviewer(id, 1 + lot.nextInt(6), 0))
                    .toList();
            var proposals = LongStream.rangeClosed(1, lot.nextInt(30))
                    .mapToObj(id ->
                            new Wanting(id, 2, Set.of((long) lot.nextInt(12)), Set.of((long) lot.nextInt(7)), Set.of()))
                    .toList();

            var drawn = ReviewDraw.draw(proposals, reviewers);

            assertThat(drawn).doesNotHaveDuplicates();
            for (var proposal : proposals) {
                var possible =
                        reviewers.stream().filter(proposal::mayBeReviewedBy).count();
                assertThat(drawn.stream().filter(one -> one.proposalId() == proposal.proposalId()))
                        .hasSize((int) Math.min(2, possible));
            }
            drawn.forEach(one -> assertThat(proposals.stream()
                            .filter(proposal -> proposal.proposalId() == one.proposalId())
                            .allMatch(proposal -> reviewers.stream()
                                    .filter(reviewer -> reviewer.memberId() == one.memberId())
                                    .allMatch(proposal::mayBeReviewedBy)))
                    .isTrue());
        }
        var free = LongStream.rangeClosed(1, 20)
                .mapToObj(id -> new Wanting(id, 2, Set.of(), Set.of(), Set.of()))
                .toList();
        var loads = ReviewDraw.draw(
                        free,
                        List.of(
                                new Reviewer(1, 1, 0),
                                new Reviewer(2, 2, 0),
                                new Reviewer(3, 3, 0),
                                new Reviewer(4, 4, 0)))
                .stream()
                .collect(Collectors.groupingBy(Drawn::memberId, Collectors.counting()));
        assertThat(loads.values()).containsOnly(10L);
    }
}
