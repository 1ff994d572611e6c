package org.ricdm.passerelle.event.seats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.web.PublicUrl;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventState;
import org.ricdm.passerelle.event.seats.SeatNews.Told;
import org.ricdm.passerelle.event.signup.Selected;
import org.ricdm.passerelle.event.signup.SelectedPeople;
import org.ricdm.passerelle.mail.MailBody;
import org.ricdm.passerelle.mail.MailBuilder;
import org.ricdm.passerelle.mail.MailDraft;
import org.ricdm.passerelle.mail.MailJob;
import org.springframework.stereotype.Component;

/**
 * The mail about what one act changed for somebody's seats, in their language, with the sessions for their calendar. What
 * was overtaken by something later is left out; a mail of which nothing is left does not leave.
 */
@Component
class SeatMail implements MailBuilder {

    private final SeatNews news;
    private final SeatBooks books;
    private final SeatCalendar calendar;
    private final EventAccess events;
    private final SelectedPeople people;
    private final Words words;
    private final PublicUrl url;

    SeatMail(
            SeatNews news,
            SeatBooks books,
            SeatCalendar calendar,
            EventAccess events,
            SelectedPeople people,
            Words words,
            PublicUrl url) {
        this.news = news;
        this.books = books;
        this.calendar = calendar;
        this.events = events;
        this.people = people;
        this.words = words;
        this.url = url;
    }

    @Override
    public String kind() {
        return SeatMails.KIND;
    }

    @Override
    public MailDraft build(MailJob job) {
        var parts = job.reference().split(":");
        var signUp = Long.parseLong(parts[1]);
        var person = people.one(signUp).filter(one -> one.reach().isThere()).orElse(null);
        if (person == null) {
            return new MailDraft.Skip("account is not active");
        }
        var told = news.of(Long.parseLong(parts[0]), signUp);
        if (told.isEmpty()) {
            return new MailDraft.Skip("something later is told");
        }
        var event = events.any(told.getFirst().eventId(), person.language());
        // What people may still have in their calendars is told; that they were given something is not.
        var holds = event.state() == EventState.CANCELLED
                ? told.stream().filter(Told::tookASeat).toList()
                : told;
        return holds.isEmpty() ? new MailDraft.Skip("the event is called off") : write(holds, person, event);
    }

    private MailDraft write(List<Told> told, Selected person, EventBrief event) {
        var language = person.language();
        var picture = books.picture(event, language);
        var lines = new ArrayList<>(news.sentences(told, picture, language));
        told.stream()
                .map(Told::reason)
                .filter(reason -> !reason.isEmpty())
                .distinct()
                .forEach(reason -> lines.add(words.say(language, "signup.mail.reason", reason)));
        var body = new MailBody(
                words.say(language, "seats.mail." + (isPromotion(told) ? "promoted" : "lead")),
                event.title(),
                lines,
                null,
                new MailBody.Link(words.say(language, "seats.mail.verb"), page(person, event)),
                words.say(language, "signup.mail.because", event.title()),
                List.of());
        var subject = isPromotion(told) ? "seats.mail.subject.promoted" : "seats.mail.subject";
        return new MailDraft.Message(
                language,
                words.say(language, subject, event.title()),
                body,
                Map.of(),
                calendar.files(told, picture, event, person.who()));
    }

    /** Where one sees one's seats and chooses others; that of a guest opens by a link that only this mail has. */
    private String page(Selected person, EventBrief event) {
        return person.who().isGuest()
                ? people.page(person, event) + GuestSeats.BELOW
                : url.of(event.path() + SeatCalendar.OF_MEMBERS);
    }

    private static boolean isPromotion(List<Told> told) {
        return told.stream().anyMatch(one -> one.what() == SeatStep.PROMOTED);
    }
}
