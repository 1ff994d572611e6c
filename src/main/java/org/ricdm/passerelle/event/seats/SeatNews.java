package org.ricdm.passerelle.event.seats;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.programme.BookableSession;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What one act changed for somebody's seats, in sentences. What was overtaken by something later is left out. */
@Component
class SeatNews {

    /** Of these it is told whether a seat is gone or only a place in the line. */
    private static final Set<SeatStep> ENDED =
            EnumSet.of(SeatStep.REPLACED, SeatStep.GIVEN_BACK, SeatStep.REMOVED, SeatStep.WITHDRAWN);

    private final JdbcClient sql;
    private final Words words;

    SeatNews(JdbcClient sql, Words words) {
        this.sql = sql;
        this.words = words;
    }

    /**
     * What the act changed for that sign-up and still holds; that a session has moved since overtakes only that it moved
     * before. One statement.
     */
    List<Told> of(long act, long signUp) {
        return sql.sql("select t.*, a.event_id, s.sequence from seat_step t join seat_act a on a.id = t.act_id"
                        + " join seat s on s.sign_up_id = t.sign_up_id and s.session_id = t.session_id"
                        + " where t.act_id = :act and t.sign_up_id = :signUp and t.what in (:told)"
                        + " and not exists (select 1 from seat_step l where l.sign_up_id = t.sign_up_id"
                        + " and l.session_id = t.session_id and l.id > t.id and l.what <> 'SECOND'"
                        + " and (l.what <> 'RESCHEDULED' or t.what = 'RESCHEDULED')) order by t.id")
                .param("act", act)
                .param("signUp", signUp)
                .param("told", SeatStep.told())
                .query(SeatNews::told)
                .list();
    }

    /** A sentence for each. */
    List<String> sentences(List<Told> told, SeatPicture picture, Language language) {
        var sentences = new ArrayList<String>();
        for (var one : told) {
            var session = picture.sessions().get(one.seat().sessionId());
            if (session != null) {
                sentences.add(words.say(language, key(one), name(session, language), position(picture, one)));
            }
        }
        return sentences;
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
    record Told(long eventId, SeatRow.Key seat, SeatStep what, boolean hadSeat, String reason, int sequence) {

        /** Whether a seat was lost that the person may have in a calendar. */
        boolean tookASeat() {
            return hadSeat && ENDED.contains(what);
        }
    }
}
