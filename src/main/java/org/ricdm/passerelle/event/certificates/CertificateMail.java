package org.ricdm.passerelle.event.certificates;

import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.onsite.Presences;
import org.ricdm.passerelle.event.signup.SelectedPeople;
import org.ricdm.passerelle.mail.MailBody;
import org.ricdm.passerelle.mail.MailBuilder;
import org.ricdm.passerelle.mail.MailDraft;
import org.ricdm.passerelle.mail.MailJob;
import org.springframework.stereotype.Component;

/** The mail that a certificate is ready, with the way to it. The file itself does not lie about in mailboxes. */
@Component
class CertificateMail implements MailBuilder {

    /** Names the builder. */
    static final String KIND = "event-certificate";

    private final SelectedPeople people;
    private final Presences presences;
    private final EventAccess events;
    private final Words words;

    CertificateMail(SelectedPeople people, Presences presences, EventAccess events, Words words) {
        this.people = people;
        this.presences = presences;
        this.events = events;
        this.words = words;
    }

    /** What the builder needs. */
    static String reference(long eventId, long signUpId) {
        return eventId + ":" + signUpId;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public MailDraft build(MailJob job) {
        var parts = job.reference().split(":");
        var signUp = Long.parseLong(parts[1]);
        var person = people.one(signUp).filter(one -> one.reach().isThere()).orElse(null);
        if (person == null || presences.moments(signUp).isEmpty()) {
            return new MailDraft.Skip("is not there any more, or was not at the event");
        }
        var language = person.language();
        var event = events.any(Long.parseLong(parts[0]), language);
        if (!event.state().isOver()) {
            return new MailDraft.Skip("the event is not over");
        }
        return new MailDraft.Message(
                language,
                words.say(language, "certificate.mail.subject", event.title()),
                MailBody.simple(
                        words.say(language, "certificate.mail.lead"),
                        event.title(),
                        List.of(EventDates.daysAndCity(event, language), words.say(language, "certificate.mail.text")),
                        new MailBody.Link(words.say(language, "certificate.mail.verb"), people.page(person, event)),
                        words.say(language, "certificate.mail.because", event.title())),
                Map.of());
    }
}
