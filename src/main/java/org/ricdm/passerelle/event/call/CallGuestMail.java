package org.ricdm.passerelle.event.call;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.signup.LinkMail;
import org.ricdm.passerelle.mail.MailBuilder;
import org.ricdm.passerelle.mail.MailDraft;
import org.ricdm.passerelle.mail.MailJob;
import org.springframework.stereotype.Component;

/** The mail with the link by which somebody proposes without an account, as {@link LinkMail} writes it. */
@Component
class CallGuestMail implements MailBuilder, LinkMail.Door {

    /** Names the builder. */
    static final String KIND = "call-guest";

    private final LinkMail mail;
    private final CallGuestRows guests;
    private final Clock clock;

    CallGuestMail(LinkMail mail, CallGuestRows guests, Clock clock) {
        this.mail = mail;
        this.guests = guests;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public MailDraft build(MailJob job) {
        return mail.build(job, this);
    }

    @Override
    public String words() {
        return "call.mail.";
    }

    @Override
    public Optional<LinkMail.Guest> guest(long id) {
        return guests.find(id)
                .filter(guest -> guest.email() != null)
                .map(guest -> new LinkMail.Guest(guest.eventId(), guest.language()));
    }

    @Override
    public String ofMember(EventBrief event) {
        return event.path() + "/propose";
    }

    @Override
    public String ofGuest(EventBrief event, long guestId) {
        return GuestProposals.path(event.slug(), guests.link(guestId, Instant.now(clock)));
    }
}
