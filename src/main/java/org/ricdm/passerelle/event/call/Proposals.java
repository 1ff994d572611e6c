package org.ricdm.passerelle.event.call;

import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.event.EventAccess;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a member proposes for an event. Each sees their own, and those in which they are named. */
@Service
@Transactional
public class Proposals {

    private final EventAccess events;
    private final ProposalBook book;
    private final ProposalReading reading;
    private final CurrentViewer current;

    Proposals(EventAccess events, ProposalBook book, ProposalReading reading, CurrentViewer current) {
        this.events = events;
        this.book = book;
        this.reading = reading;
        this.current = current;
    }

    /**
     * What is called for. A fixed number of statements.
     *
     * @throws NotOpen when there is no such event or it is not open to who asks, or nobody is called upon
     */
    @ForMembers
    @Transactional(readOnly = true)
    public CallPage call(String slug) {
        var page = reading.page(events.seen(slug), current.require().language());
        if (page.window() == CallWindow.NONE) {
            throw new NotOpen("call");
        }
        return page;
    }

    /**
     * What who asks proposes there, and the proposals of others in which they are named. A fixed number of statements.
     *
     * @throws NotOpen as {@link #call}; not when somebody called and stopped to, and who asks proposed something
     */
    @ForMembers
    @Transactional(readOnly = true)
    public MyProposals mine(String slug) {
        var mine = reading.mine(events.seen(slug), me(), current.require().language());
        if (mine.call().window() == CallWindow.NONE && mine.proposals().isEmpty()) {
            throw new NotOpen("call");
        }
        return mine;
    }

    /**
     * One of one's own.
     *
     * @throws NotOpen when it is none of one's own at that event
     */
    @ForMembers
    @Transactional(readOnly = true)
    public OwnProposal find(String slug, long id) {
        return mine(slug).proposals().stream()
                .filter(one -> one.mine() && one.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotOpen("proposal:" + id));
    }

    /**
     * Keeps a draft as it is typed; the same form is the same draft. Nobody else sees it.
     *
     * @throws NotOpen when it is somebody else's
     * @throws InvalidInput on {@code version} when another window changed it or handed it in meanwhile; on
     *     {@code deadline} when who asks has too many, or it was decided on or withdrawn
     */
    @ForMembers
    public KeptProposal keep(String slug, ProposalForm form, ProposalEntry typed) {
        return book.keep(events.seen(slug), me(), form, typed);
    }

    /**
     * Hands it in, or changes what was handed in, and returns its id. A second click is the same proposal; one mail says
     * that it arrived.
     *
     * @throws NotOpen when it is somebody else's, or the event is not open to who asks
     * @throws InvalidInput on {@code title}, {@code promise}, {@code description}, {@code format}, {@code spoken},
     *     {@code minutes}, {@code needs}, {@code members}, {@code others}; on {@code deadline} when it is too late; on
     *     {@code version} when another window changed it meanwhile
     */
    @ForMembers
    public long submit(String slug, ProposalForm form, ProposalEntry typed) {
        return book.submit(
                events.seen(slug), me(), form, typed, current.require().language());
    }

    /**
     * Takes one's own back, or throws a draft away.
     *
     * @throws NotOpen when it is none of one's own at that event
     * @throws InvalidInput on {@code deadline} when it is too late
     */
    @ForMembers
    public void withdraw(String slug, long id) {
        book.withdraw(events.seen(slug), me(), id, current.require().language());
    }

    private Proposer me() {
        return Proposer.member(current.require().memberId());
    }
}
