package org.ricdm.passerelle.event.seats;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.event.CalendarFile;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.programme.Sessions;
import org.ricdm.passerelle.event.signup.AttendeeId;
import org.ricdm.passerelle.event.signup.CalendarPart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Workshops in calendars: those of a member in the one they subscribe to, and those that went with a place. */
@Component
class SeatFeed implements CalendarPart {

    private final JdbcClient sql;
    private final Sessions sessions;
    private final SeatCalendar calendar;

    SeatFeed(JdbcClient sql, Sessions sessions, SeatCalendar calendar) {
        this.sql = sql;
        this.sessions = sessions;
        this.calendar = calendar;
    }

    @Override
    public List<CalendarFile.Entry> of(long memberId, Collection<Long> eventIds, Language reader) {
        var seats = sql.sql("select s.sign_up_id, s.session_id, s.sequence, e.slug, e.city,"
                        + " e.cancelled_at is not null as called_off from seat s"
                        + " join sign_up u on u.id = s.sign_up_id join event e on e.id = u.event_id"
                        + " where u.member_id = :member and u.event_id in (:events) and s.state = 'SEATED'"
                        + " order by s.session_id")
                .param("member", memberId)
                .param("events", Columns.listed(eventIds))
                .query((row, n) -> new Seat(
                        new SeatRow.Key(row.getLong("sign_up_id"), row.getLong("session_id")),
                        row.getInt("sequence"),
                        row.getString("slug"),
                        row.getString("city"),
                        row.getBoolean("called_off")))
                .list();
        var held = sessions.these(
                seats.stream().map(seat -> seat.key().sessionId()).toList(), reader);
        return seats.stream()
                .flatMap(seat -> Stream.ofNullable(held.get(seat.key().sessionId()))
                        .map(session -> calendar.entry(
                                seat.key(),
                                seat.calledOff() ? calledOff(seat.sequence()) : seat.sequence(),
                                session,
                                "",
                                seat.city(),
                                EventBrief.path(seat.slug()) + SeatCalendar.OF_MEMBERS,
                                session.withdrawn() || seat.calledOff())))
                .toList();
    }

    @Override
    public List<CalendarFile.Entry> lost(EventBrief event, long signUpId, Instant since, Language reader) {
        var seats = sql.sql("select s.sign_up_id, s.session_id, s.sequence, u.member_id, u.guest_id from seat s"
                        + " join sign_up u on u.id = s.sign_up_id where s.sign_up_id = :id and s.state = 'CANCELLED'"
                        + " and exists (select 1 from seat_step t join seat_act a on a.id = t.act_id"
                        + " where t.sign_up_id = s.sign_up_id and t.session_id = s.session_id and t.what = :what"
                        + " and t.had_seat and a.at >= :since) order by s.session_id")
                .param("id", signUpId)
                .param("what", SeatStep.PLACE_GONE.name())
                .param("since", Timestamp.from(since))
                .query(SeatFeed::gone)
                .list();
        return cancelled(seats, event, reader);
    }

    @Override
    public List<CalendarFile.Entry> calledOff(EventBrief event, long signUpId, Language reader) {
        var seats = sql.sql("select s.sign_up_id, s.session_id, s.sequence, u.member_id, u.guest_id from seat s"
                        + " join sign_up u on u.id = s.sign_up_id where s.sign_up_id = :id and s.state = 'SEATED'"
                        + " order by s.session_id")
                .param("id", signUpId)
                .query(SeatFeed::gone)
                .list();
        return cancelled(
                seats.stream()
                        .map(seat -> new Gone(seat.key(), calledOff(seat.sequence()), seat.who()))
                        .toList(),
                event,
                reader);
    }

    /** The seats stay as they are, to be looked up; that the event is called off is the one change calendars learn. */
    private static int calledOff(int sequence) {
        return sequence + 1;
    }

    private List<CalendarFile.Entry> cancelled(List<Gone> seats, EventBrief event, Language reader) {
        if (seats.isEmpty()) {
            return List.of();
        }
        var held = sessions.these(
                seats.stream().map(seat -> seat.key().sessionId()).toList(), reader);
        return seats.stream()
                .flatMap(seat -> Stream.ofNullable(held.get(seat.key().sessionId()))
                        .map(session -> calendar.cancelled(seat.key(), seat.sequence(), session, event, seat.who())))
                .toList();
    }

    private static Gone gone(ResultSet row, int number) throws SQLException {
        return new Gone(
                new SeatRow.Key(row.getLong("sign_up_id"), row.getLong("session_id")),
                row.getInt("sequence"),
                AttendeeId.of(row));
    }

    private record Gone(SeatRow.Key key, int sequence, AttendeeId who) {}

    private record Seat(SeatRow.Key key, int sequence, String slug, String city, boolean calledOff) {}
}
