package org.ricdm.passerelle.event.call;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.ricdm.passerelle.common.access.Attempts;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.OpenToAll;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.signup.LinkMail;
import org.ricdm.passerelle.people.EmailAddress;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposing without an account: a link to one's own page goes to an address, and who opens it has shown that the address is
 * theirs. Looking at the page changes nothing, for programs that read mail open links too.
 */
@Service
@Transactional
@OpenToAll("guests have no account; what is shown or done needs the link that was sent to them")
public class GuestProposals {

    private final EventAccess events;
    private final CallRows calls;
    private final CallGuestRows guests;
    private final ProposalReading reading;
    private final ProposalBook book;
    private final LinkMail mails;
    private final Attempts attempts;
    private final Clock clock;

    GuestProposals(
            EventAccess events,
            CallRows calls,
            CallGuestRows guests,
            ProposalReading reading,
            ProposalBook book,
            LinkMail mails,
            Attempts attempts,
            Clock clock) {
        this.events = events;
        this.calls = calls;
        this.guests = guests;
        this.reading = reading;
        this.book = book;
        this.mails = mails;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** Where a guest reads what is called for, and asks for a link. */
    public static String path(String slug) {
        return EventBrief.path(slug) + "/call";
    }

    /** The page of one guest. */
    public static String path(String slug, String token) {
        return path(slug) + "/" + token;
    }

    /**
     * What is called for, to people without an account. A fixed number of statements.
     *
     * @throws NotOpen when there is no such event or it is not open to who asks, or guests are not called upon
     */
    @Transactional(readOnly = true)
    public CallPage call(String slug, Language reader) {
        var event = events.seen(slug);
        if (!calls.call(event.id()).isForGuests()) {
            throw notOpen();
        }
        var page = reading.page(event, reader);
        if (page.window() == CallWindow.NONE) {
            throw notOpen();
        }
        return page;
    }

    /**
     * Sends a link to that address. What comes back says nothing of whether somebody has an account or proposed something.
     * Once the call is closed, only those get one who asked before.
     *
     * @throws NotOpen as {@link #call}
     * @throws InvalidInput on {@code email} when it is no address
     */
    public void ask(String slug, String email, Language language) {
        var page = call(slug, language);
        var event = page.event();
        var address = EmailAddress.normalise(email).orElseThrow(() -> InvalidInput.of("email", "signin.error.email"));
        if (!attempts.allow(Attempts.Kind.LINK_TO_GUEST, "call", Long.toString(event.id()), address)) {
            return; // the mailbox has them
        }
        if (page.window() != CallWindow.OPEN && !guests.knows(event.id(), address)) {
            return;
        }
        mails.order(
                CallGuestMail.KIND,
                event.id(),
                address,
                () -> guests.of(event.id(), address, language, Instant.now(clock))
                        .id());
    }

    /**
     * The page of the guest whose link it is. A fixed number of statements.
     *
     * @throws NotOpen when the link is none, or is to another event
     */
    @Transactional(readOnly = true)
    public GuestCallPage open(String slug, String token, Language reader) {
        var held = held(slug, token, reader);
        var guest = held.guest();
        return new GuestCallPage(
                guest.name(),
                guest.organisation(),
                guest.email() == null ? "" : guest.email(),
                reading.mine(held.event(), Proposer.guest(guest.id()), reader));
    }

    /**
     * Keeps a draft, as {@link Proposals#keep}. Throws as {@link #open}.
     *
     * @throws InvalidInput on {@code name} and {@code organisation} when they are too long
     */
    public KeptProposal keep(String slug, String token, ProposalForm form, GuestProposal typed, Language language) {
        var held = held(slug, token, language);
        var name = PlainText.line(typed.name());
        var problems = new ArrayList<Problem>();
        notLonger("name", name, problems);
        note(held, name, typed, language, problems);
        return book.keep(held.event(), Proposer.guest(held.guest().id()), form, typed.entry());
    }

    /**
     * Hands it in, as {@link Proposals#submit}. Throws as {@link #open}.
     *
     * @throws InvalidInput as {@link Proposals#submit}; on {@code name} and {@code organisation} when they are missing or
     *     too long
     */
    public long submit(String slug, String token, ProposalForm form, GuestProposal typed, Language language) {
        var held = held(slug, token, language);
        var name = PlainText.line(typed.name());
        var problems = new ArrayList<Problem>();
        if (!PlainText.isVisible(name) || name.length() < 2) {
            problems.add(new Problem("name", "call.error.name", List.of()));
        }
        notLonger("name", name, problems);
        if (!problems.isEmpty()) {
            problems.addAll(alsoWrong(held, typed));
        }
        note(held, name, typed, language, problems);
        return book.submit(held.event(), Proposer.guest(held.guest().id()), form, typed.entry(), language);
    }

    /** What else is wrong, so that all of it is said at once. */
    private List<Problem> alsoWrong(Held held, GuestProposal typed) {
        try {
            ProposalRules.checked(
                    typed.entry(),
                    calls.call(held.event().id()).setup(),
                    Proposer.guest(held.guest().id()));
            return List.of();
        } catch (InvalidInput refused) {
            return refused.problems();
        }
    }

    /** Takes it back, as {@link Proposals#withdraw}. Throws as {@link #open}. */
    public void withdraw(String slug, String token, long id, Language language) {
        var held = held(slug, token, language);
        book.withdraw(held.event(), Proposer.guest(held.guest().id()), id, language);
    }

    private void note(Held held, String name, GuestProposal typed, Language language, List<Problem> problems) {
        var organisation = PlainText.line(typed.organisation());
        notLonger("organisation", organisation, problems);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        guests.said(held.guest().id(), name, organisation, language);
    }

    private static void notLonger(String field, String text, List<Problem> problems) {
        if (text.length() > GuestProposal.MAX) {
            problems.add(new Problem(field, "signup.guest.error.long", List.of(GuestProposal.MAX)));
        }
    }

    private Held held(String slug, String token, Language reader) {
        var event = events.any(slug, reader).orElseThrow(GuestProposals::notOpen);
        return new Held(event, guests.holder(event.id(), token).orElseThrow(GuestProposals::notOpen));
    }

    private static NotOpen notOpen() {
        return new NotOpen("call");
    }

    private record Held(EventBrief event, CallGuestRows.Guest guest) {}
}
