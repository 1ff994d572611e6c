package org.ricdm.passerelle.event.call;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.TeamPart;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposals for those who are asked to review them: each sees theirs and no other, and what others said only after saying
 * something themselves. Every method throws {@link NotOpen} for somebody who reviews nothing at that event.
 */
@Service
@Transactional
public class Reviews {

    private final EventAccess events;
    private final CallRows calls;
    private final ProposalRows proposals;
    private final ReviewRows rows;
    private final ReviewHands hands;
    private final ProposalReading reading;
    private final CurrentViewer current;
    private final Clock clock;

    Reviews(
            EventAccess events,
            CallRows calls,
            ProposalRows proposals,
            ReviewRows rows,
            ReviewHands hands,
            ProposalReading reading,
            CurrentViewer current,
            Clock clock) {
        this.events = events;
        this.calls = calls;
        this.proposals = proposals;
        this.rows = rows;
        this.hands = hands;
        this.reading = reading;
        this.current = current;
        this.clock = clock;
    }

    /** What who asks reviews there. A fixed number of statements. */
    @ForMembers
    @Transactional(readOnly = true)
    public ReviewerPage mine(String slug) {
        var event = reviewing(slug);
        var reviewBy = calls.call(event.id()).setup().reviewBy();
        var mine = rows.mine(event.id(), me());
        Map<Long, Proposal> found = proposals
                .these(mine.stream().map(Review::proposalId).toList())
                .stream()
                .collect(Collectors.toMap(Proposal::id, Function.identity()));
        var names = reading.names(new ArrayList<>(found.values()));
        return new ReviewerPage(
                event,
                reviewBy,
                mine.stream()
                        .map(one -> new ReviewerPage.Task(
                                reviewed(Objects.requireNonNull(found.get(one.proposalId())), names),
                                one.state() == ReviewState.GIVEN))
                        .toList());
    }

    /**
     * One of those proposals.
     *
     * @throws NotOpen also when it is not theirs to review, or hidden from them
     */
    @ForMembers
    @Transactional(readOnly = true)
    public ReviewTask open(String slug, long proposalId) {
        var event = reviewing(slug);
        var proposal = asked(event, proposalId);
        var all = rows.of(proposalId);
        var own = all.stream().filter(one -> one.memberId() == me()).findFirst().orElseThrow();
        var isGiven = own.state() == ReviewState.GIVEN;
        return new ReviewTask(
                event,
                reviewed(proposal, reading.names(List.of(proposal))),
                isGiven ? own.entry() : null,
                isGiven
                        ? all.stream()
                                .filter(one -> one.memberId() != me() && one.state() == ReviewState.GIVEN)
                                .map(Review::entry)
                                .toList()
                        : List.of(),
                isGiven ? mayBeCorrected(proposal) : proposal.state() == ProposalState.SUBMITTED);
    }

    /**
     * Says what the reviewer thinks: from then on they see what others said. A second click changes nothing.
     *
     * @throws NotOpen as {@link #open}
     * @throws InvalidInput on the name of each item without an answer, {@code innerComment}, {@code authorComment}; on
     *     {@code review} when it was decided or withdrawn meanwhile
     */
    @ForMembers
    public void give(String slug, long proposalId, ReviewEntry typed) {
        var event = reviewing(slug);
        calls.enter(event.id());
        var proposal = asked(event, proposalId);
        if (proposal.state() != ProposalState.SUBMITTED) {
            throw InvalidInput.of("review", "call.error.tooLateToReview");
        }
        rows.give(proposalId, me(), typed.checked(), Instant.now(clock));
    }

    /**
     * Says something else instead of what the reviewer said, until a decision is prepared. Organisers see that it was
     * corrected: by then the reviewer may have read what others said. The same once more changes nothing.
     *
     * @throws NotOpen as {@link #open}; also when they have said nothing yet
     * @throws InvalidInput as {@link #give}; on {@code review} also when a decision is prepared
     */
    @ForMembers
    public void correct(String slug, long proposalId, ReviewEntry typed) {
        var event = reviewing(slug);
        calls.enter(event.id());
        var proposal = asked(event, proposalId);
        var said = rows.of(proposalId).stream()
                .filter(one -> one.memberId() == me() && one.state() == ReviewState.GIVEN)
                .findFirst()
                .orElseThrow(() -> new NotOpen("review of proposal:" + proposalId));
        if (!mayBeCorrected(proposal)) {
            throw InvalidInput.of("review", "call.error.tooLateToReview");
        }
        var corrected = typed.checked();
        if (!corrected.equals(said.entry())) {
            rows.correct(proposalId, me(), corrected, Instant.now(clock));
        }
    }

    /** Whoever prepares a decision has read the reviews as they are. */
    private static boolean mayBeCorrected(Proposal proposal) {
        return proposal.state() == ProposalState.SUBMITTED && proposal.prepared() == null;
    }

    /**
     * The reviewer is too near to it: the proposal is hidden from them from now on, also what they said of it, and somebody
     * else is asked.
     *
     * @throws NotOpen as {@link #open}
     */
    @ForMembers
    public void declareConflict(String slug, long proposalId) {
        var event = reviewing(slug);
        calls.enter(event.id());
        asked(event, proposalId);
        rows.conflict(proposalId, me());
        hands.draw(event.id());
    }

    private EventBrief reviewing(String slug) {
        return events.runs(slug, TeamPart.REVIEWER);
    }

    private Proposal asked(EventBrief event, long proposalId) {
        var isMine = rows.mine(event.id(), me()).stream().anyMatch(one -> one.proposalId() == proposalId);
        return proposals
                .find(event.id(), proposalId)
                .filter(proposal -> isMine && !proposal.isOf(me()))
                .orElseThrow(() -> new NotOpen("proposal:" + proposalId));
    }

    private long me() {
        return current.require().memberId();
    }

    static ReviewedProposal reviewed(Proposal one, ProposalReading.Names names) {
        return new ReviewedProposal(one.id(), one.state(), one.entry(), names.presenters(one));
    }
}
