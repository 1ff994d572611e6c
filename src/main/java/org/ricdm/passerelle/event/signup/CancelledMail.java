package org.ricdm.passerelle.event.signup;

import java.util.List;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.mail.MailBuilder;
import org.ricdm.passerelle.mail.MailDraft;
import org.ricdm.passerelle.mail.MailJob;
import org.springframework.stereotype.Component;

/** The mail that an event does not take place, and why. It takes it out of the calendar of who had a place. */
@Component
class CancelledMail implements MailBuilder {

    /** Names the builder. */
    static final String KIND = "event-cancelled";

    private final SignUpRows rows;
    private final Attendees attendees;
    private final EventAccess events;
    private final EventNews news;
    private final OwnEntry own;
    private final Words words;

    CancelledMail(SignUpRows rows, Attendees attendees, EventAccess events, EventNews news, OwnEntry own, Words words) {
        this.rows = rows;
        this.attendees = attendees;
        this.events = events;
        this.news = news;
        this.own = own;
        this.words = words;
    }

    /** An event is called off once. */
    static String reference(long signUpId) {
        return Long.toString(signUpId);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public MailDraft build(MailJob job) {
        var row = rows.find(Long.parseLong(job.reference())).orElse(null);
        if (row == null) {
            return new MailDraft.Skip("sign-up is gone");
        }
        var person = attendees.find(row.attendee()).filter(Attendee::active).orElse(null);
        if (person == null) {
            return new MailDraft.Skip("account is not active");
        }
        var language = person.language();
        var event = events.any(row.eventId(), language);
        return news.mail(
                "signup.mail.off.",
                row,
                person,
                event,
                List.of(
                        EventDates.daysAndCity(event, language),
                        words.say(language, "signup.mail.reason", event.cancelledReason())),
                own.calledOff(row, event, language));
    }
}
