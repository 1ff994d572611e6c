package org.ricdm.passerelle.event.seats;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.web.PublicUrl;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.programme.BookableSession;
import org.ricdm.passerelle.event.programme.Sessions;
import org.ricdm.passerelle.event.signup.Selected;
import org.ricdm.passerelle.event.signup.SelectedPeople;
import org.ricdm.passerelle.mail.MailBody;
import org.ricdm.passerelle.mail.MailBuilder;
import org.ricdm.passerelle.mail.MailDraft;
import org.ricdm.passerelle.mail.MailJob;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mail on the evening before: where to be in the morning, and the whole day, by the clock of the place. */
@Component
class DayMail implements MailBuilder {

    /** Names the builder. */
    static final String KIND = "event-day";

    private final JdbcClient sql;
    private final SelectedPeople people;
    private final Sessions sessions;
    private final EventAccess events;
    private final DayWords day;
    private final Words words;
    private final PublicUrl url;
    private final Clock clock;

    DayMail(
            JdbcClient sql,
            SelectedPeople people,
            Sessions sessions,
            EventAccess events,
            DayWords day,
            Words words,
            PublicUrl url,
            Clock clock) {
        this.sql = sql;
        this.people = people;
        this.sessions = sessions;
        this.events = events;
        this.day = day;
        this.words = words;
        this.url = url;
        this.clock = clock;
    }

    static String reference(long signUpId, LocalDate date) {
        return signUpId + ":" + date;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public MailDraft build(MailJob job) {
        var parts = job.reference().split(":");
        var date = LocalDate.parse(parts[1]);
        var person = people.one(Long.parseLong(parts[0])).orElse(null);
        if (person == null || !person.reach().isThere()) {
            return new MailDraft.Skip("account is not active");
        }
        if (!person.state().isSure()) {
            return new MailDraft.Skip("has no place any more");
        }
        var event = events.any(person.eventId(), person.language());
        if (!event.state().isComing()) {
            return new MailDraft.Skip("the event does not take place");
        }
        var known = new DayPlan.Known(
                sessions.released(event.id(), person.language()),
                sessions.dayEndsHour(event.id()),
                sessions.walks(event.id()));
        var begins = known.begins(date);
        if (begins == null || !Instant.now(clock).isBefore(begins)) {
            return new MailDraft.Skip("the day has begun");
        }
        var links = sessions.onlineLinks(
                known.sessions().stream().map(BookableSession::id).toList());
        var plan = DayPlan.of(known, date, person.way(), seats(person.signUpId()), links);
        return plan.entries().isEmpty()
                ? new MailDraft.Skip("nothing is on for them")
                : write(person, event, date, plan);
    }

    private Set<Long> seats(long signUpId) {
        return new HashSet<>(sql.sql("select session_id from seat where sign_up_id = :id and state = 'SEATED'")
                .param("id", signUpId)
                .query(Long.class)
                .list());
    }

    private MailDraft write(Selected person, EventBrief event, LocalDate date, DayPlan plan) {
        var language = person.language();
        return new MailDraft.Message(
                language,
                words.say(language, "seats.day.subject", EventDates.day(date, language), event.title()),
                new MailBody(
                        day.first(plan.entries().getFirst(), language),
                        words.say(language, "seats.day.title", EventDates.day(date, language)),
                        List.of(words.say(language, "seats.day.zone", EventDates.zone(event.zone(), language))),
                        day.written(plan, language),
                        person.who().isGuest()
                                ? new MailBody.Link(words.say(language, "signup.mail.verb"), people.page(person, event))
                                : new MailBody.Link(
                                        words.say(language, "seats.mail.verb"), url.of(event.path() + "/my-programme")),
                        words.say(language, "signup.mail.because", event.title()),
                        List.of()),
                Map.of());
    }
}
