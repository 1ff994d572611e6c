package org.ricdm.passerelle.event.seats;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.event.programme.SeatHolders;
import org.ricdm.passerelle.event.signup.AttendeeId;
import org.ricdm.passerelle.event.signup.SignUpState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Seats, doors and what happened to them, in the store. */
@Component
class SeatRows {

    /** Whether there is anything to choose at {@code :event}. */
    private static final String WORKSHOPS = "exists (select 1 from event_released_session"
            + " where event_id = :event and capacity is not null and not withdrawn)";

    private static final String TAKING = SignUpState.listed(SignUpState::takesPlace);

    private final JdbcClient sql;

    SeatRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** The open seats of an event with the sign-ups they belong to. One statement. */
    List<Held> open(long eventId) {
        return sql.sql("select s.*, u.member_id, u.category_id, u.state as sign_up_state from sign_up u"
                        + " join seat s on s.sign_up_id = u.id and s.state <> 'CANCELLED' where u.event_id = :event"
                        + " order by s.queued_at, s.sign_up_id, s.session_id")
                .param("event", eventId)
                .query((row, n) -> new Held(row(row), taker(row, "sign_up_id", "sign_up_state")))
                .list();
    }

    /** The workshops of an event that one can choose, by their titles in any language. One statement. */
    Map<String, Set<Long>> titles(long eventId) {
        var titles = new HashMap<String, Set<Long>>();
        sql.sql("select s.session_id, t.title from event_released_session s join event_released_text t"
                        + " on t.session_id = s.session_id where s.event_id = :event and s.capacity is not null"
                        + " and not s.withdrawn")
                .param("event", eventId)
                .query(row -> {
                    titles.computeIfAbsent(SeatPlan.key(row.getString("title")), title -> new HashSet<>())
                            .add(row.getLong("session_id"));
                });
        return titles;
    }

    /** The sign-up of a member. */
    Optional<Taker> taker(long eventId, long memberId) {
        return sql.sql("select id, member_id, category_id, state from sign_up"
                        + " where event_id = :event and member_id = :member")
                .param("event", eventId)
                .param("member", memberId)
                .query((row, n) -> taker(row, "id", "state"))
                .optional();
    }

    /** A sign-up of that event, but for those whom another one brings: they choose nothing. */
    Optional<Taker> signUp(long eventId, long signUpId) {
        return sql.sql("select id, member_id, category_id, state from sign_up"
                        + " where event_id = :event and id = :id and with_id is null")
                .param("event", eventId)
                .param("id", signUpId)
                .query((row, n) -> taker(row, "id", "state"))
                .optional();
    }

    /** Whose sign-up it is. One statement. */
    AttendeeId attendee(long signUpId) {
        return sql.sql("select member_id, guest_id from sign_up where id = :id")
                .param("id", signUpId)
                .query((row, n) -> AttendeeId.of(row))
                .single();
    }

    /**
     * Those sign-ups of that event that have a place and may hold seats, by their ids; the others are missing. One
     * statement.
     */
    Map<Long, Taker> withPlace(long eventId, Collection<Long> signUpIds) {
        return sql
                .sql("select id, member_id, category_id, state from sign_up"
                        + " where event_id = :event and id in (:ids) and with_id is null and state in " + TAKING)
                .param("event", eventId)
                .param("ids", Columns.listed(signUpIds))
                .query((row, n) -> taker(row, "id", "state"))
                .list()
                .stream()
                .collect(Collectors.toMap(Taker::signUpId, Function.identity()));
    }

    /**
     * A sign-up that may hold seats. Whoever books reads it behind the turnstile: only then it still holds.
     *
     * @throws NotOpen when it is none of that event, or has no place
     */
    Taker withPlace(long eventId, long signUpId) {
        return signUp(eventId, signUpId).filter(Taker::hasPlace).orElseThrow(() -> notOpen(signUpId));
    }

    static NotOpen notOpen(long signUpId) {
        return new NotOpen("sign-up:" + signUpId);
    }

    /** The event of a sign-up. */
    Optional<Long> eventOf(long signUpId) {
        return sql.sql("select event_id from sign_up where id = :id")
                .param("id", signUpId)
                .query(Long.class)
                .optional();
    }

    /** Whether the member has a place at the event, and whether there is anything to choose there. */
    SeatOutlook.Seen outlook(long eventId, long memberId) {
        return sql.sql("select exists (select 1 from sign_up where event_id = :event and member_id = :member"
                        + " and state in " + TAKING + ") as has_place, " + WORKSHOPS + " as has_workshops")
                .param("event", eventId)
                .param("member", memberId)
                .query((row, n) -> new SeatOutlook.Seen(row.getBoolean("has_place"), row.getBoolean("has_workshops")))
                .single();
    }

    /** Whether there is anything to choose at an event. */
    boolean hasWorkshops(long eventId) {
        return sql.sql("select " + WORKSHOPS)
                .param("event", eventId)
                .query(Boolean.class)
                .single();
    }

    /** Whether one of these sign-ups has a seat or waits for one. */
    boolean hasOpen(Collection<Long> signUps) {
        return sql.sql("select exists (select 1 from seat where sign_up_id in (:ids) and state <> 'CANCELLED')")
                .param("ids", Columns.listed(signUps))
                .query(Boolean.class)
                .single();
    }

    /** For whom the closed sessions of an event are. One statement. */
    Map<Long, Door> doors(long eventId) {
        var categories = new HashMap<Long, Set<Long>>();
        var invited = new HashMap<Long, Set<Long>>();
        sql.sql("select d.* from seat_door d join event_session s on s.id = d.session_id where s.event_id = :event")
                .param("event", eventId)
                .query(row -> {
                    var session = row.getLong("session_id");
                    var category = row.getObject("category_id", Long.class);
                    var member = row.getObject("member_id", Long.class);
                    if (category != null) {
                        categories
                                .computeIfAbsent(session, id -> new HashSet<>())
                                .add(category);
                    }
                    if (member != null) {
                        invited.computeIfAbsent(session, id -> new HashSet<>()).add(member);
                    }
                });
        var doors = new HashMap<Long, Door>();
        categories.forEach((session, ids) -> doors.put(session, new Door(ids, Set.of())));
        invited.forEach((session, ids) -> doors.merge(
                session, new Door(Set.of(), ids), (one, other) -> new Door(one.categories(), other.invited())));
        return doors;
    }

    void close(long sessionId, Door door) {
        sql.sql("delete from seat_door where session_id = :session")
                .param("session", sessionId)
                .update();
        door.categories().forEach(id -> door(sessionId, id, null));
        door.invited().forEach(id -> door(sessionId, null, id));
    }

    private void door(long sessionId, @Nullable Long category, @Nullable Long member) {
        sql.sql("insert into seat_door (session_id, category_id, member_id) values (:session, :category, :member)")
                .param("session", sessionId)
                .param("category", category)
                .param("member", member)
                .update();
    }

    /** Writes what became of seats. One statement; the calendar entry of each is a later one than before. */
    void write(Collection<SeatRow> rows, Instant now) {
        if (rows.isEmpty()) {
            return;
        }
        var values = new ArrayList<Object>();
        for (var row : rows) {
            Collections.addAll(
                    values,
                    row.signUpId(),
                    row.sessionId(),
                    row.state().name(),
                    row.wish(),
                    Timestamp.from(row.queuedAt()),
                    Timestamp.from(now));
        }
        sql.sql("insert into seat (sign_up_id, session_id, state, wish, queued_at, changed_at) values "
                        + String.join(", ", Collections.nCopies(rows.size(), "(?, ?, ?, ?, ?, ?)"))
                        + " on duplicate key update state = values(state), wish = values(wish),"
                        + " queued_at = values(queued_at), changed_at = values(changed_at), sequence = sequence + 1")
                .params(values)
                .update();
    }

    /** Opens an entry of the history that several steps belong to. */
    long act(long eventId, @Nullable Long actorId, Instant now) {
        return sql.sql("insert into seat_act (event_id, actor_id, at) values (:event, :actor, :now) returning id")
                .param("event", eventId)
                .param("actor", actorId)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    /** Adds to the history. One statement. */
    void steps(long act, List<Step> steps) {
        var values = new ArrayList<Object>();
        for (var step : steps) {
            Collections.addAll(
                    values,
                    act,
                    step.seat().signUpId(),
                    step.seat().sessionId(),
                    step.what().name(),
                    step.hadSeat(),
                    step.reason());
        }
        sql.sql("insert into seat_step (act_id, sign_up_id, session_id, what, had_seat, reason) values "
                        + String.join(", ", Collections.nCopies(steps.size(), "(?, ?, ?, ?, ?, ?)")))
                .params(values)
                .update();
    }

    /** What happened to a seat, oldest first. One statement. */
    List<Bare> history(long signUpId, long sessionId) {
        return sql.sql("select t.what, t.reason, a.at, a.actor_id from seat_step t join seat_act a on a.id = t.act_id"
                        + " where t.sign_up_id = :signUp and t.session_id = :session order by t.id")
                .param("signUp", signUpId)
                .param("session", sessionId)
                .query((row, n) -> new Bare(
                        SeatStep.valueOf(row.getString("what")),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("actor_id", Long.class),
                        row.getString("reason")))
                .list();
    }

    /** Whether these are all categories of the event. */
    boolean ownsAll(long eventId, Collection<Long> categories) {
        return sql.sql("select count(*) from sign_up_category where event_id = :event and id in (:ids)")
                        .param("event", eventId)
                        .param("ids", Columns.listed(categories))
                        .query(Integer.class)
                        .single()
                == categories.size();
    }

    /** Those with a seat, by session. One statement. */
    Map<Long, Set<SeatHolders.Holder>> holders(Collection<Long> sessions) {
        var holders = new HashMap<Long, Set<SeatHolders.Holder>>();
        sql.sql("select s.session_id, u.id, u.member_id from seat s join sign_up u on u.id = s.sign_up_id"
                        + " where s.session_id in (:ids) and s.state = 'SEATED'")
                .param("ids", Columns.listed(sessions))
                .query(row -> {
                    holders.computeIfAbsent(row.getLong("session_id"), id -> new HashSet<>())
                            .add(new SeatHolders.Holder(row.getLong("id"), row.getObject("member_id", Long.class)));
                });
        return holders;
    }

    /** The seats in those sessions with which nothing has happened since that release. One statement. */
    Set<SeatRow.Key> seatedBefore(long releaseId, Collection<Long> sessions) {
        return Set.copyOf(
                sql.sql("select s.sign_up_id, s.session_id from seat s join event_release r on r.id = :release"
                                + " where s.session_id in (:ids) and s.state = 'SEATED' and not exists (select 1"
                                + " from seat_step t join seat_act a on a.id = t.act_id where t.sign_up_id = s.sign_up_id"
                                + " and t.session_id = s.session_id and a.at > r.released_at)")
                        .param("release", releaseId)
                        .param("ids", Columns.listed(sessions))
                        .query((row, n) -> new SeatRow.Key(row.getLong("sign_up_id"), row.getLong("session_id")))
                        .list());
    }

    private static SeatRow row(ResultSet row) throws SQLException {
        return new SeatRow(
                row.getLong("sign_up_id"),
                row.getLong("session_id"),
                SeatState.valueOf(row.getString("state")),
                row.getInt("wish"),
                row.getTimestamp("queued_at").toInstant());
    }

    private static Taker taker(ResultSet row, String id, String state) throws SQLException {
        return new Taker(
                row.getLong(id),
                row.getObject("member_id", Long.class),
                row.getLong("category_id"),
                SignUpState.valueOf(row.getString(state)).takesPlace());
    }

    /** A seat with the sign-up it belongs to. */
    record Held(SeatRow seat, Taker taker) {}

    /** A step as it is stored. */
    record Bare(SeatStep what, Instant at, @Nullable Long actorId, String reason) {}

    /**
     * Something that happened to a seat.
     *
     * @param hadSeat whether there was a seat before
     */
    record Step(SeatRow.Key seat, SeatStep what, boolean hadSeat, String reason) {}
}
