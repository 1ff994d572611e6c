package org.ricdm.passerelle.event.signup;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.mail.MailBuilder;
import org.ricdm.passerelle.mail.MailDraft;
import org.ricdm.passerelle.mail.MailJob;
import org.springframework.stereotype.Component;

/** The mail with the link by which somebody signs up without an account, as {@link LinkMail} writes it. */
@Component
class GuestMail implements MailBuilder, LinkMail.Door {

    /** Names the builder. */
    static final String KIND = "signup-guest";

    private final LinkMail mail;
    private final GuestRows guests;
    private final Clock clock;

    GuestMail(LinkMail mail, GuestRows guests, Clock clock) {
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
        return "signup.mail.";
    }

    @Override
    public Optional<LinkMail.Guest> guest(long id) {
        return guests.find(id)
                .filter(guest -> guest.email() != null)
                .map(guest -> new LinkMail.Guest(guest.eventId(), guest.language()));
    }

    @Override
    public String ofMember(EventBrief event) {
        return event.path() + "/sign-up";
    }

    @Override
    public String ofGuest(EventBrief event, long guestId) {
        return GuestSignUps.path(event.slug(), guests.link(guestId, Instant.now(clock)));
    }
}
