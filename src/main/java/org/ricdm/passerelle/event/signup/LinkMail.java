package org.ricdm.passerelle.event.signup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.web.PublicUrl;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.mail.MailBody;
import org.ricdm.passerelle.mail.MailDraft;
import org.ricdm.passerelle.mail.MailJob;
import org.ricdm.passerelle.mail.MailOrder;
import org.ricdm.passerelle.mail.Mails;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.PersonCard;
import org.ricdm.passerelle.people.Recipient;
import org.springframework.stereotype.Component;

/**
 * The mail with the link by which somebody without an account reaches a page of their own. Who has an account is led to it
 * instead, in the mail only: the page where one asks says the same to everybody.
 */
@Component
public class LinkMail {

    /** For a link asked for twice by one impatient finger. */
    private static final Duration ONE_MAIL_IN = Duration.ofMinutes(1);

    private static final String MEMBER = "member";

    private final Mails mails;
    private final EventAccess events;
    private final People people;
    private final Words words;
    private final PublicUrl url;
    private final Clock clock;

    LinkMail(Mails mails, EventAccess events, People people, Words words, PublicUrl url, Clock clock) {
        this.mails = mails;
        this.events = events;
        this.people = people;
        this.words = words;
        this.url = url;
        this.clock = clock;
    }

    /**
     * Orders it for that address.
     *
     * @param kind names its builder
     * @param guest the number of the guest of that address, entered if need be; not asked where a member has it
     */
    public void order(String kind, long eventId, String address, LongSupplier guest) {
        var member = people.holder(address).map(PersonCard::id).orElse(null);
        var reference = member != null ? MEMBER + ":" + eventId + ":" + member : Long.toString(guest.getAsLong());
        var minute = Instant.now(clock).toEpochMilli() / ONE_MAIL_IN.toMillis();
        mails.send(new MailOrder(kind, address, member, reference, kind + ":" + reference + ":" + minute));
    }

    /** Builds what {@link #order} ordered. */
    public MailDraft build(MailJob job, Door door) {
        var parts = job.reference().split(":");
        if (parts[0].equals(MEMBER)) {
            return people.recipient(Long.parseLong(parts[2]))
                    .filter(Recipient::active)
                    .<MailDraft>map(person -> {
                        var event = events.any(Long.parseLong(parts[1]), person.language());
                        return write(door.words(), "member.", event, person.language(), door.ofMember(event));
                    })
                    .orElseGet(() -> new MailDraft.Skip("account is not active"));
        }
        var id = Long.parseLong(parts[0]);
        return door.guest(id)
                .<MailDraft>map(guest -> {
                    var event = events.any(guest.eventId(), guest.language());
                    return write(door.words(), "guest.", event, guest.language(), door.ofGuest(event, id));
                })
                .orElseGet(() -> new MailDraft.Skip("guest is forgotten"));
    }

    private MailDraft write(String keys, String who, EventBrief event, Language language, String path) {
        var key = keys + who;
        var body = new MailBody(
                words.say(language, key + "lead"),
                event.title(),
                List.of(EventDates.daysAndCity(event, language), words.say(language, key + "text")),
                null,
                new MailBody.Link(words.say(language, key + "verb"), url.of(path)),
                words.say(language, keys + "guest.because", event.title()),
                List.of());
        return new MailDraft.Message(language, words.say(language, key + "subject", event.title()), body, Map.of());
    }

    /** What people without an account can do at an event, and where. */
    public interface Door {

        /** What the keys of its words begin with, {@code signup.mail.} for one. */
        String words();

        /** The guest of that number; nothing once they are forgotten. */
        Optional<Guest> guest(long id);

        /** Where somebody with an account does it. */
        String ofMember(EventBrief event);

        /** A new link to the guest's own page. */
        String ofGuest(EventBrief event, long guestId);
    }

    /** Whom a link is for. */
    public record Guest(long eventId, Language language) {}
}
