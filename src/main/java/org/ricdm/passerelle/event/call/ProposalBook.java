package org.ricdm.passerelle.event.call;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.people.People;
import org.springframework.stereotype.Component;

/** What authors do with their proposals, members and guests alike. Asks no permission: whoever calls knows who they are. */
@Component
class ProposalBook {

    /** Of one author at one event, drafts included; a form that is opened again and again fills no store. */
    private static final int MOST = 20;

    private final CallRows calls;
    private final ProposalRows rows;
    private final ReviewHands hands;
    private final CallMails mails;
    private final People people;
    private final Clock clock;

    ProposalBook(CallRows calls, ProposalRows rows, ReviewHands hands, CallMails mails, People people, Clock clock) {
        this.calls = calls;
        this.rows = rows;
        this.hands = hands;
        this.mails = mails;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Keeps a draft as it is typed, whole or not. Also past the deadline: nothing typed is lost.
     *
     * @throws NotOpen when it is somebody else's, or nobody ever called for anything
     * @throws InvalidInput on {@code version} when another window changed it or handed it in meanwhile; on
     *     {@code deadline} when there are too many, or it was decided on or withdrawn
     */
    KeptProposal keep(EventBrief event, Proposer author, ProposalForm form, ProposalEntry typed) {
        var call = calls.enter(event.id());
        var there = own(event, author, form.key());
        var draft = typed.asDraft();
        var presenters = members(draft.members(), author);
        if (there == null) {
            var id = begin(event, call, author, form.key(), typed.writtenIn());
            rows.write(id, draft, presenters, now());
            return new KeptProposal(id, 1);
        }
        if (there.state() != ProposalState.DRAFT) {
            throw there.state().isEditable()
                    ? InvalidInput.of("version", "call.error.handedIn")
                    : InvalidInput.of("deadline", "call.error.decided");
        }
        if (isSame(there, draft, presenters)) {
            return new KeptProposal(there.id(), there.version());
        }
        mustBeSeen(there, form);
        rows.write(there.id(), draft, presenters, now());
        return new KeptProposal(there.id(), there.version() + 1);
    }

    /**
     * Hands it in, or changes what was handed in, and returns its id. A second time with the same is the same.
     *
     * @throws NotOpen when it is somebody else's
     * @throws InvalidInput as {@link ProposalRules#checked}; on {@code members} when an account is not active; on
     *     {@code deadline} when the call is not open any more, or it was decided on or withdrawn; on {@code version} when
     *     another window changed it meanwhile
     */
    long submit(EventBrief event, Proposer author, ProposalForm form, ProposalEntry typed, Language language) {
        var call = calls.enter(event.id());
        var there = own(event, author, form.key());
        inTime(event, call, language);
        if (there != null && !there.state().isEditable()) {
            throw InvalidInput.of("deadline", "call.error.decided");
        }
        var checked = ProposalRules.checked(typed, call.setup(), author);
        allActive(checked.presenters());
        var isSame = there != null && isSame(there, checked.entry(), checked.presenters());
        if (there != null && !isSame) {
            mustBeSeen(there, form);
        }
        var id = there == null ? begin(event, call, author, form.key(), typed.writtenIn()) : there.id();
        if (there == null || !isSame || there.state() != ProposalState.SUBMITTED) {
            rows.write(id, checked.entry(), checked.presenters(), now());
        }
        rows.submitted(id, now());
        hands.draw(event.id());
        mails.received(id, author);
        return id;
    }

    /**
     * Takes it back. A draft is thrown away. Nothing when it was taken back before.
     *
     * @throws NotOpen when it is none of that author's
     * @throws InvalidInput on {@code deadline} when the deadline has passed or it was decided on
     */
    void withdraw(EventBrief event, Proposer author, long id, Language language) {
        var call = calls.enter(event.id());
        var there = rows.find(event.id(), id)
                .filter(one -> one.author().equals(author))
                .orElseThrow(ProposalBook::notOpen);
        if (there.state() == ProposalState.WITHDRAWN) {
            return;
        }
        if (there.state() == ProposalState.DRAFT) {
            rows.delete(id);
            return;
        }
        inTime(event, call, language);
        if (!there.state().canBecome(ProposalState.WITHDRAWN)) {
            throw InvalidInput.of("deadline", "call.error.decided");
        }
        rows.withdrawn(id);
    }

    /** What that form made; null when it made nothing yet. */
    private @Nullable Proposal own(EventBrief event, Proposer author, UUID key) {
        var there = rows.byKey(event.id(), key).orElse(null);
        if (there != null && !there.author().equals(author)) {
            throw notOpen();
        }
        return there;
    }

    private void inTime(EventBrief event, Call call, Language language) {
        var window = call.window(event, now());
        if (window != CallWindow.OPEN) {
            var closes = call.closes(event);
            throw window == CallWindow.CLOSED && closes != null
                    ? InvalidInput.of("deadline", "call.error.closed", EventDates.moment(closes, language))
                    : InvalidInput.of("deadline", "call.error.notOpen");
        }
    }

    private long begin(EventBrief event, Call call, Proposer author, UUID key, Language writtenIn) {
        var window = call.window(event, now());
        if (window != CallWindow.OPEN && window != CallWindow.CLOSED) {
            throw notOpen();
        }
        if (rows.count(event.id(), author) >= MOST) {
            throw InvalidInput.of("deadline", "call.error.many", MOST);
        }
        return rows.begin(event.id(), key, author, writtenIn, now());
    }

    /** Two windows that say the same are not in each other's way. Who presents it is compared by itself. */
    private static boolean isSame(Proposal there, ProposalEntry typed, List<CoPresenter> presenters) {
        return there.entry().equals(typed.with(there.entry().members()))
                && there.presenters().equals(presenters);
    }

    private static void mustBeSeen(Proposal there, ProposalForm form) {
        if (there.version() != form.seen()) {
            throw InvalidInput.of("version", "call.error.changed");
        }
    }

    private void allActive(List<CoPresenter> presenters) {
        var members = memberIds(presenters);
        var active =
                people.recipients(members).stream().filter(one -> one.active()).count();
        if (active < members.size()) {
            throw InvalidInput.of("members", "call.error.member");
        }
    }

    /** Those of a draft that the portal knows. */
    private List<CoPresenter> members(List<Long> ids, Proposer author) {
        var known = people.cards(ids);
        return ids.stream()
                .filter(id -> known.containsKey(id) && !id.equals(author.memberId()))
                .map(id -> new CoPresenter(id, "", ""))
                .toList();
    }

    private static List<Long> memberIds(List<CoPresenter> presenters) {
        var ids = new ArrayList<Long>();
        for (var one : presenters) {
            var id = one.memberId();
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    private Instant now() {
        return Instant.now(clock);
    }

    private static NotOpen notOpen() {
        return new NotOpen("proposal");
    }
}
