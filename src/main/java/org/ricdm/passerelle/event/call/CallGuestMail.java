package org.ricdm.passerelle.event.call;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.web.PublicUrl;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.mail.MailBody;
import org.ricdm.passerelle.mail.MailBuilder;
import org.ricdm.passerelle.mail.MailDraft;
import org.ricdm.passerelle.mail.MailJob;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.Recipient;
import org.springframework.stereotype.Component;

/**
 * The mail with the link by which somebody proposes without an account. Who has one is led to it instead, in the mail
 * only: the page where one asks says the same to everybody.
 */
@Component
class CallGuestMail implements MailBuilder {

    /** Names the builder. */
    static final String KIND = "call-guest";

    private static final String MEMBER = "member";

    private final CallGuestRows guests;
    private final EventAccess events;
    private final People people;
    private final Words words;
    private final PublicUrl url;
    private final Clock clock;

    CallGuestMail(CallGuestRows guests, EventAccess events, People people, Words words, PublicUrl url, Clock clock) {
        this.guests = guests;
        this.events = events;
        this.people = people;
        this.words = words;
        this.url = url;
        this.clock = clock;
    }

    /** The reference of a mail to a guest. */
    static String toGuest(long guestId) {
        return Long.toString(guestId);
    }

    /** The reference of a mail to a member who asked as if they were none. */
    static String toMember(long eventId, long memberId) {
        return MEMBER + ":" + eventId + ":" + memberId;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public MailDraft build(MailJob job) {
        var parts = job.reference().split(":");
        if (parts[0].equals(MEMBER)) {
            return people.recipient(Long.parseLong(parts[2]))
                    .filter(Recipient::active)
                    .<MailDraft>map(person -> {
                        var event = events.any(Long.parseLong(parts[1]), person.language());
                        return write("member", event, person.language(), event.path() + "/propose");
                    })
                    .orElseGet(() -> new MailDraft.Skip("account is not active"));
        }
        return guests.find(Long.parseLong(parts[0]))
                .filter(guest -> guest.email() != null)
                .<MailDraft>map(guest -> {
                    var event = events.any(guest.eventId(), guest.language());
                    var own = GuestProposals.path(event.slug(), guests.link(guest.id(), Instant.now(clock)));
                    return write("guest", event, guest.language(), own);
                })
                .orElseGet(() -> new MailDraft.Skip("guest is forgotten"));
    }

    private MailDraft write(String who, EventBrief event, Language language, String path) {
        var key = "call.mail." + who + ".";
        var body = new MailBody(
                words.say(language, key + "lead"),
                event.title(),
                List.of(EventDates.daysAndCity(event, language), words.say(language, key + "text")),
                null,
                new MailBody.Link(words.say(language, key + "verb"), url.of(path)),
                words.say(language, "call.mail.guest.because", event.title()),
                List.of());
        return new MailDraft.Message(language, words.say(language, key + "subject", event.title()), body, Map.of());
    }
}
