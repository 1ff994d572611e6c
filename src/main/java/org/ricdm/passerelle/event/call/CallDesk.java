package org.ricdm.passerelle.event.call;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.PersonCard;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was proposed, who reviews it and what they said, for the organisers of an event. Drafts are their authors' alone.
 * Every method throws {@link NotOpen} for somebody who does not run that event, and for a proposal that is not of it.
 */
@Service
@Transactional
public class CallDesk {

    private final EventAccess events;
    private final CallRows calls;
    private final ProposalRows proposals;
    private final ProposalListRows lists;
    private final ReviewRows reviews;
    private final ReviewHands hands;
    private final ProposalReading reading;
    private final People people;
    private final CurrentViewer current;
    private final Clock clock;

    CallDesk(
            EventAccess events,
            CallRows calls,
            ProposalRows proposals,
            ProposalListRows lists,
            ReviewRows reviews,
            ReviewHands hands,
            ProposalReading reading,
            People people,
            CurrentViewer current,
            Clock clock) {
        this.events = events;
        this.calls = calls;
        this.proposals = proposals;
        this.lists = lists;
        this.reviews = reviews;
        this.hands = hands;
        this.reading = reading;
        this.people = people;
        this.current = current;
        this.clock = clock;
    }

    /** What was proposed, a page at a time. A fixed number of statements. */
    @ForMembers
    @Transactional(readOnly = true)
    public ProposalList open(String slug, ProposalFilter filter, @Nullable ProposalKey after) {
        var event = running(slug);
        var call = calls.call(event.id());
        var rows = lists.page(event.id(), me(), filter, after);
        var waiting = lists.waiting(event.id());
        var last = rows.size() > ProposalListRows.PAGE ? rows.get(ProposalListRows.PAGE - 1) : null;
        return new ProposalList(
                event,
                call.window(event, Instant.now(clock)),
                call.closes(event),
                lists.counts(event.id()),
                waiting.prepared(),
                waiting.reviewers(),
                last == null ? rows : rows.subList(0, ProposalListRows.PAGE),
                last == null ? null : new ProposalKey(last.mean(), last.id()));
    }

    /** One of them. A fixed number of statements. */
    @ForMembers
    @Transactional(readOnly = true)
    public DeskProposal proposal(String slug, long id) {
        var event = running(slug);
        var one = handedIn(event, id);
        var isOwn = one.isOf(me());
        var said = isOwn ? List.<Review>of() : reviews.of(id);
        var possible = isOwn ? List.<Long>of() : possible(event, id);
        var cards = people.cards(Stream.concat(said.stream().map(Review::memberId), possible.stream())
                .collect(Collectors.toSet()));
        return new DeskProposal(
                event,
                Reviews.reviewed(one, reading.names(List.of(one))),
                Objects.requireNonNullElse(one.submittedAt(), one.changedAt()),
                isOwn,
                said.stream().map(review -> ofReviewer(review, cards, one)).toList(),
                possible.stream()
                        .flatMap(member -> Stream.ofNullable(cards.get(member)))
                        .toList(),
                isOwn ? null : one.prepared(),
                isOwn ? "" : one.preparedComment(),
                one.comment(),
                one.decidedAt(),
                one.sessionId());
    }

    private static DeskProposal.OfReviewer ofReviewer(Review review, Map<Long, PersonCard> cards, Proposal one) {
        var said = review.saidAt();
        return new DeskProposal.OfReviewer(
                Objects.requireNonNull(cards.get(review.memberId())),
                review.state(),
                review.entry(),
                review.correctedAt(),
                said != null && said.isBefore(one.changedAt()));
    }

    /**
     * Asks a reviewer of the event to review it, beside those who were drawn.
     *
     * @throws InvalidInput on {@code reviewer} when that person does not review there, presents it, works where somebody
     *     does who presents it, or declared to be too near; when nothing more is reviewed; when it is one's own
     */
    @ForMembers
    public void assign(String slug, long id, long memberId) {
        var event = running(slug);
        calls.enter(event.id());
        var one = notOwn(handedIn(event, id));
        if (one.state() != ProposalState.SUBMITTED) {
            throw InvalidInput.of("reviewer", "call.error.tooLateToReview");
        }
        if (!possible(event, id).contains(memberId)) {
            throw InvalidInput.of("reviewer", "call.error.reviewer");
        }
        reviews.assignByHand(id, memberId, Instant.now(clock));
    }

    /**
     * Asks that person no more; a review that was given stays. Nobody else is drawn for it until {@link #distribute}.
     *
     * @throws InvalidInput on {@code reviewer} when the review was given meanwhile, or it is one's own
     */
    @ForMembers
    public void take(String slug, long id, long memberId) {
        var event = running(slug);
        calls.enter(event.id());
        notOwn(handedIn(event, id));
        if (reviews.take(id, memberId) == 0) {
            throw InvalidInput.of("reviewer", "call.error.given");
        }
    }

    /** Draws the reviewers that are missing and returns how many. It happens by itself as well, after some minutes. */
    @ForMembers
    public int distribute(String slug) {
        var event = running(slug);
        calls.enter(event.id());
        return hands.draw(event.id());
    }

    private List<Long> possible(EventBrief event, long id) {
        return reviews.reviewed(event.id()).stream()
                .filter(one -> one.proposalId() == id)
                .flatMap(one -> reviews.reviewers(event.id()).stream()
                        .filter(one::mayBeReviewedBy)
                        .map(ReviewDraw.Reviewer::memberId))
                .toList();
    }

    private Proposal notOwn(Proposal one) {
        if (one.isOf(me())) {
            throw InvalidInput.of("reviewer", "call.error.own");
        }
        return one;
    }

    private EventBrief running(String slug) {
        return events.runs(slug, TeamPart.ORGANISER);
    }

    private Proposal handedIn(EventBrief event, long id) {
        return proposals
                .find(event.id(), id)
                .filter(one -> ProposalState.seenByOrganisers().contains(one.state()))
                .orElseThrow(() -> new NotOpen("proposal:" + id));
    }

    private long me() {
        return current.require().memberId();
    }
}
