package org.ricdm.passerelle.event.signup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.event.EventMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sign-ups, limits and rules in the store. */
@Component
class SignUpRows {

    private static final String WRITTEN = "centre_id, quota_centre_id, category_id, way, state, reserve, arrived_at,"
            + " queued_at, offered_until, sequence, changed_at";

    /** The states in which a place is taken, see {@link SignUpState#takesPlace}. */
    static final String TAKING = SignUpState.listed(SignUpState::takesPlace);

    /** The states of those who take part or may still do so, see {@link SignUpState#isOpen}. */
    static final String OPEN = SignUpState.listed(SignUpState::isOpen);

    /** Also against those who write a sign-up without passing the turnstile, as who notes arrivals. */
    private static final String HELD = " for update";

    private final JdbcClient sql;

    SignUpRows(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Rules> rules(long eventId) {
        return sql.sql("select r.*, e.cancelled_at is not null as called_off from sign_up_rules r"
                        + " join event e on e.id = r.event_id where r.event_id = :event")
                .param("event", eventId)
                .query(SignUpRows::rules)
                .optional();
    }

    /** What organisers said; nobody may sign up where they said nothing. */
    SignUpRules said(long eventId) {
        return rules(eventId).map(Rules::said).orElse(SignUpRules.CLOSED);
    }

    /** False when they have another version by now. */
    boolean change(long eventId, int version, SignUpRules rules) {
        return sql.sql("update sign_up_rules set opens_at = :opens, closes_at = :closes, change_until = :changeUntil,"
                                + " released_at = :released, approval = :approval, promotion = :promotion,"
                                + " offer_hours = :hours, places_shown = :shown, day_mail = :dayMail, version = version + 1"
                                + " where event_id = :event and version = :version")
                        .param("opens", rules.opens())
                        .param("closes", rules.closes())
                        .param("changeUntil", rules.changeUntil())
                        .param("released", rules.released())
                        .param("approval", rules.approval().name())
                        .param("promotion", rules.promotion().name())
                        .param("hours", rules.offerHours())
                        .param("shown", rules.placesShown())
                        .param("dayMail", rules.dayMail())
                        .param("event", eventId)
                        .param("version", version)
                        .update()
                > 0;
    }

    /** Sets a limit; what is taken of a new one is counted. Takes the limit away when there is no capacity. */
    void limit(long eventId, LimitKind kind, long ref, @Nullable Integer capacity, int reserve) {
        if (capacity == null) {
            sql.sql("delete from place_limit where event_id = :event and kind = :kind and ref = :ref")
                    .param("event", eventId)
                    .param("kind", kind.name())
                    .param("ref", ref)
                    .update();
            return;
        }
        var counted = recount(kind, ref, eventId);
        sql.sql("insert into place_limit (event_id, kind, ref, capacity, reserve, taken, reserve_taken)"
                        + " values (:event, :kind, :ref, :capacity, :reserve, :taken, :reserveTaken)"
                        + " on duplicate key update capacity = values(capacity), reserve = values(reserve)")
                .param("event", eventId)
                .param("kind", kind.name())
                .param("ref", ref)
                .param("capacity", capacity)
                .param("reserve", reserve)
                .param("taken", counted.taken())
                .param("reserveTaken", counted.reserveTaken())
                .update();
    }

    void released(long eventId, boolean released) {
        sql.sql("update sign_up_rules set released = :released where event_id = :event")
                .param("released", released)
                .param("event", eventId)
                .update();
    }

    /** Events that take place at which somebody waits or has an offer. */
    List<Long> withLines() {
        return sql.sql("select distinct s.event_id from sign_up s join event e on e.id = s.event_id"
                        + " where s.state in ('WAITING', 'OFFERED') and e.cancelled_at is null order by s.event_id")
                .query(Long.class)
                .list();
    }

    List<Limit> limits(long eventId) {
        return sql.sql("select * from place_limit where event_id = :event order by id")
                .param("event", eventId)
                .query(SignUpRows::limit)
                .list();
    }

    static Limit limit(ResultSet row, int number) throws SQLException {
        return new Limit(
                row.getLong("id"),
                LimitKind.valueOf(row.getString("kind")),
                row.getLong("ref"),
                row.getInt("capacity"),
                row.getInt("reserve"),
                row.getInt("taken"),
                row.getInt("reserve_taken"));
    }

    /** What is taken of each of the limits. One statement, none for no limits. */
    void taken(List<Limit> limits) {
        if (limits.isEmpty()) {
            return;
        }
        var values = new ArrayList<Object>();
        for (var limit : limits) {
            Collections.addAll(
                    values, limit.id(), 0, limit.kind().name(), limit.ref(), 0, limit.taken(), limit.reserveTaken());
        }
        sql.sql("insert into place_limit (id, event_id, kind, ref, capacity, taken, reserve_taken) values "
                        + String.join(", ", Collections.nCopies(limits.size(), "(?, ?, ?, ?, ?, ?, ?)"))
                        + " on duplicate key update taken = values(taken), reserve_taken = values(reserve_taken)")
                .params(values)
                .update();
    }

    /** As {@code position}: the place in line of the sign-up {@code s}, 1 for who is next; 0 when they do not wait. */
    static final String POSITION = "case s.state when 'WAITING' then (select 1 + count(*) from sign_up w"
            + " where w.event_id = s.event_id and w.state = 'WAITING'"
            + " and (w.queued_at, w.id) < (s.queued_at, s.id)) else 0 end as position";

    Optional<SignUpRow> of(long eventId, AttendeeId attendee) {
        return of(eventId, attendee, "");
    }

    /** As {@link #of(long, AttendeeId)}; until the transaction ends nobody else writes it. */
    Optional<SignUpRow> hold(long eventId, AttendeeId attendee) {
        return of(eventId, attendee, HELD);
    }

    private Optional<SignUpRow> of(long eventId, AttendeeId attendee, String held) {
        return sql.sql("select * from sign_up where event_id = :event and "
                        + (attendee.isGuest() ? "guest_id" : "member_id") + " = :person" + held)
                .param("event", eventId)
                .param("person", attendee.isGuest() ? attendee.guestId() : attendee.memberId())
                .query(SignUpRows::row)
                .optional();
    }

    /** Makes the sign-up of a guest the member's who has that address now. False when there is none. */
    boolean adopt(long eventId, long memberId, Instant now) {
        return sql.sql("update sign_up s join event_guest g on g.id = s.guest_id join member m on m.email = g.email"
                                + " set s.member_id = m.id, s.guest_id = null, s.centre_id = m.centre_id,"
                                + " s.changed_at = :now where s.event_id = :event and m.id = :member")
                        .param("now", Timestamp.from(now))
                        .param("event", eventId)
                        .param("member", memberId)
                        .update()
                > 0;
    }

    Optional<SignUpRow> find(long id) {
        return sql.sql("select * from sign_up where id = :id")
                .param("id", id)
                .query(SignUpRows::row)
                .optional();
    }

    /** By their numbers, those of whoever signed up by themselves and takes part, or brings somebody who does. */
    Map<Long, AttendeeId> counting(long eventId) {
        var people = new LinkedHashMap<Long, AttendeeId>();
        sql.sql("select s.id, s.member_id, s.guest_id from sign_up s where s.event_id = :event and s.with_id is null"
                        + " and (s.state in " + OPEN + " or exists (select 1 from sign_up w where w.with_id = s.id"
                        + " and w.state in " + OPEN + ")) order by s.id")
                .param("event", eventId)
                .query(row -> {
                    people.put(row.getLong("id"), AttendeeId.of(row));
                });
        return people;
    }

    /** Those sign-ups in the order in which they came. One statement. */
    List<SignUpRow> these(Collection<Long> ids) {
        return these(ids, "");
    }

    /** As {@link #these(Collection)}; until the transaction ends nobody else writes them. */
    List<SignUpRow> hold(Collection<Long> ids) {
        return these(ids, HELD);
    }

    private List<SignUpRow> these(Collection<Long> ids, String held) {
        return sql.sql("select * from sign_up where id in (:ids) order by arrived_at, id" + held)
                .param("ids", Columns.listed(ids))
                .query(SignUpRows::row)
                .list();
    }

    /** Those who come with one of these and may still do so, held as {@link #hold}; no statement for none. */
    List<SignUpRow> broughtBy(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.sql("select * from sign_up where with_id in (:ids) and state in " + OPEN + " order by id" + HELD)
                        .param("ids", Columns.listed(ids))
                        .query(SignUpRows::row)
                        .list();
    }

    /** Those in line, who is next first. */
    List<SignUpRow> inLine(long eventId) {
        return sql.sql("select * from sign_up where event_id = :event and state = 'WAITING' order by queued_at, id")
                .param("event", eventId)
                .query(SignUpRows::row)
                .list();
    }

    /** The place in line, 1 for who is next. */
    int position(long id) {
        return sql.sql("select 1 + count(*) from sign_up s join sign_up o on o.id = :id where s.event_id = o.event_id"
                        + " and s.state = 'WAITING' and (s.queued_at, s.id) < (o.queued_at, o.id)")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /** Those whose offer has passed. */
    List<SignUpRow> expired(long eventId, Instant now) {
        return sql.sql("select * from sign_up where event_id = :event and state = 'OFFERED' and offered_until <= :now"
                        + " order by id")
                .param("event", eventId)
                .param("now", Timestamp.from(now))
                .query(SignUpRows::row)
                .list();
    }

    SignUpRow insert(SignUpRow row, Instant now) {
        var id = sql.sql("insert into sign_up (event_id, member_id, guest_id, with_id, " + WRITTEN
                        + ") values (:event, :member, :guest, :with, :centre,"
                        + " :quota, :category, :way, :state, :reserve, :arrived, :queued, :until, :sequence, :now)"
                        + " returning id")
                .params(written(row, now))
                .param("event", row.eventId())
                .param("member", row.attendee().memberId())
                .param("guest", row.attendee().guestId())
                .param("with", row.withId())
                .query(Long.class)
                .single();
        return row.numbered(id);
    }

    private static Map<String, @Nullable Object> written(SignUpRow row, Instant now) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("centre", row.centreId());
        values.put("quota", row.claim().quotaCentreId());
        values.put("category", row.claim().categoryId());
        values.put("way", row.claim().way().name());
        values.put("state", row.state().name());
        values.put("reserve", row.claim().reserve());
        values.put("arrived", Timestamp.from(row.arrivedAt()));
        values.put("queued", Timestamp.from(row.queuedAt()));
        values.put("until", row.offeredUntil() == null ? null : Timestamp.from(row.offeredUntil()));
        values.put("sequence", row.sequence());
        values.put("now", Timestamp.from(now));
        return values;
    }

    /** What is taken of a limit, counted anew: for new limits and for checks, never on the way of a sign-up. */
    Recount recount(LimitKind kind, long ref, long eventId) {
        var condition = switch (kind) {
            case EVENT -> "0 = :ref";
            case WAY -> "case way when 'ON_SITE' then 1 else 2 end = :ref";
            case CATEGORY -> "category_id = :ref";
            case CENTRE -> "quota_centre_id = :ref";
        };
        return sql.sql("select count(*) as taken, coalesce(sum(reserve), 0) as reserve_taken from sign_up"
                        + " where event_id = :event and state in " + TAKING + " and " + condition)
                .param("event", eventId)
                .param("ref", ref)
                .query((row, n) -> new Recount(row.getInt("taken"), row.getInt("reserve_taken")))
                .single();
    }

    static SignUpRow row(ResultSet row, int number) throws SQLException {
        return new SignUpRow(
                row.getLong("id"),
                row.getLong("event_id"),
                AttendeeId.of(row),
                row.getObject("centre_id", Long.class),
                new Claim(
                        EventMode.valueOf(row.getString("way")),
                        row.getLong("category_id"),
                        row.getObject("quota_centre_id", Long.class),
                        row.getBoolean("reserve")),
                SignUpState.valueOf(row.getString("state")),
                row.getTimestamp("arrived_at").toInstant(),
                row.getTimestamp("queued_at").toInstant(),
                Columns.instant(row, "offered_until"),
                row.getInt("sequence"),
                row.getObject("with_id", Long.class));
    }

    static Rules rules(ResultSet row, int number) throws SQLException {
        return new Rules(
                row.getLong("event_id"),
                new SignUpRules(
                        row.getObject("opens_at", LocalDateTime.class),
                        row.getObject("closes_at", LocalDateTime.class),
                        row.getObject("change_until", LocalDateTime.class),
                        row.getObject("released_at", LocalDateTime.class),
                        Approval.valueOf(row.getString("approval")),
                        Promotion.valueOf(row.getString("promotion")),
                        row.getInt("offer_hours"),
                        row.getBoolean("places_shown"),
                        row.getBoolean("day_mail")),
                row.getBoolean("released"),
                row.getBoolean("called_off"),
                row.getInt("version"));
    }

    /**
     * @param released whether the places that the release of the quotas freed have been given
     * @param calledOff whether the event does not take place
     */
    record Rules(long eventId, SignUpRules said, boolean released, boolean calledOff, int version) {}

    record Recount(int taken, int reserveTaken) {}
}
