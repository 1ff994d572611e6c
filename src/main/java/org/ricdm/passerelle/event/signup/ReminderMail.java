package org.ricdm.passerelle.event.signup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.EventState;
import org.ricdm.passerelle.mail.MailBody;
import org.ricdm.passerelle.mail.MailBuilder;
import org.ricdm.passerelle.mail.MailDraft;
import org.ricdm.passerelle.mail.MailJob;
import org.springframework.stereotype.Component;

/** The mail some days before an event: when, where, and the way to give the place back while somebody can use it. */
@Component
class ReminderMail implements MailBuilder {

    /** Names the builder. */
    static final String KIND = "signup-reminder";

    private final SignUpRows rows;
    private final Attendees attendees;
    private final EventAccess events;
    private final OwnEntry own;
    private final Words words;

    ReminderMail(SignUpRows rows, Attendees attendees, EventAccess events, OwnEntry own, Words words) {
        this.rows = rows;
        this.attendees = attendees;
        this.events = events;
        this.own = own;
        this.words = words;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public MailDraft build(MailJob job) {
        var parts = job.reference().split(":");
        var row = rows.find(Long.parseLong(parts[0])).orElseThrow();
        var person = attendees.find(row.attendee()).filter(Attendee::active).orElse(null);
        if (person == null || !row.state().takesPlace()) {
            return new MailDraft.Skip("has no place any more");
        }
        var language = person.language();
        var event = events.any(row.eventId(), language);
        if (event.state() != EventState.ANNOUNCED) {
            return new MailDraft.Skip("the event is not ahead any more");
        }
        var days = Integer.parseInt(parts[1]);
        var paragraphs = new ArrayList<String>();
        paragraphs.add(EventDates.daysAndCity(event, language));
        paragraphs.add(words.say(
                language,
                "signup.mail.reminder.starts",
                EventDates.moment(event.starts(), language),
                EventDates.zone(event.zone(), language)));
        paragraphs.add(words.say(language, "signup.mail.reminder.text"));
        return new MailDraft.Message(
                language,
                words.say(language, "signup.mail.reminder.subject", days, event.title()),
                new MailBody(
                        words.say(language, "signup.mail.reminder.lead", days),
                        event.title(),
                        paragraphs,
                        null,
                        new MailBody.Link(words.say(language, "signup.mail.verb"), own.page(row, event)),
                        words.say(language, "signup.mail.because", event.title()),
                        List.of()),
                Map.of(),
                own.file(row, language));
    }
}
