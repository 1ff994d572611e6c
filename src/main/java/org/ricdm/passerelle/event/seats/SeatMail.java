package org.ricdm.passerelle.event.seats;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.web.PublicUrl;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.programme.BookableSession;
import org.ricdm.passerelle.event.signup.Selected;
import org.ricdm.passerelle.event.signup.SelectedPeople;
import org.ricdm.passerelle.mail.MailBody;
import org.ricdm.passerelle.mail.MailBuilder;
import org.ricdm.passerelle.mail.MailDraft;
import org.ricdm.passerelle.mail.MailJob;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The mail about what one act changed for somebody's seats, in their language, with the sessions for their calendar. What
 * was overtaken by something later is left out; a mail of which nothing is left does not leave.
 */
@Component
class SeatMail implements MailBuilder {

    /** Of these it is told whether a seat is gone or only a place in the line. */
    private static final Set<SeatStep> ENDED =
            EnumSet.of(SeatStep.REPLACED, SeatStep.GIVEN_BACK, SeatStep.REMOVED, SeatStep.WITHDRAWN);

    private final JdbcClient sql;
    private final SeatBooks books;
    private final SeatCalendar calendar;
    private final EventAccess events;
    private final SelectedPeople people;
    private final Words words;
    private final PublicUrl url;

    SeatMail(
            JdbcClient sql,
            SeatBooks books,
            SeatCalendar calendar,
            EventAccess events,
            SelectedPeople people,
            Words words,
            PublicUrl url) {
        this.sql = sql;
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
        var told = told(Long.parseLong(parts[0]), signUp);
        if (told.isEmpty()) {
            return new MailDraft.Skip("something later is told");
        }
        return write(told, person, events.any(told.getFirst().eventId(), person.language()));
    }

    /** What the act changed for that sign-up and still holds. */
    private List<Told> told(long act, long signUp) {
        return sql.sql("select t.*, a.event_id, s.sequence from seat_step t join seat_act a on a.id = t.act_id"
                        + " join seat s on s.sign_up_id = t.sign_up_id and s.session_id = t.session_id"
                        + " where t.act_id = :act and t.sign_up_id = :signUp and t.what in (:told)"
                        + " and not exists (select 1 from seat_step l where l.sign_up_id = t.sign_up_id"
                        + " and l.session_id = t.session_id and l.id > t.id and l.what <> 'SECOND') order by t.id")
                .param("act", act)
                .param("signUp", signUp)
                .param("told", SeatStep.told())
                .query(SeatMail::told)
                .list();
    }

    private MailDraft write(List<Told> told, Selected person, EventBrief event) {
        var language = person.language();
        var picture = books.picture(event, language);
        var lines = new ArrayList<String>();
        var reasons = new ArrayList<String>();
        for (var one : told) {
            var session = picture.sessions().get(one.seat().sessionId());
            if (session != null) {
                lines.add(words.say(language, key(one), name(session, language), position(picture, one)));
            }
            if (!one.reason().isEmpty() && !reasons.contains(one.reason())) {
                reasons.add(one.reason());
            }
        }
        reasons.forEach(reason -> lines.add(words.say(language, "signup.mail.reason", reason)));
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

    private static String key(Told one) {
        var ended = ENDED.contains(one.what());
        return "seats.mail." + one.what() + (ended && !one.hadSeat() ? ".line" : "");
    }

    private static String name(BookableSession session, Language language) {
        return session.title() + " (" + EventDates.days(session.starts(), session.ends(), language)
                + (session.roomName().isEmpty() ? "" : ", " + session.roomName()) + ")";
    }

    private static int position(SeatPicture picture, Told one) {
        return picture.seating()
                .find(one.seat())
                .map(row -> picture.seating().line(row.sessionId()).indexOf(row) + 1)
                .orElse(0);
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        return new Told(
                row.getLong("event_id"),
                new SeatRow.Key(row.getLong("sign_up_id"), row.getLong("session_id")),
                SeatStep.valueOf(row.getString("what")),
                row.getBoolean("had_seat"),
                Objects.requireNonNull(row.getString("reason")),
                row.getInt("sequence"));
    }

    /**
     * A step that a mail tells.
     *
     * @param sequence of the calendar entry
     */
    record Told(long eventId, SeatRow.Key seat, SeatStep what, boolean hadSeat, String reason, int sequence) {}
}
