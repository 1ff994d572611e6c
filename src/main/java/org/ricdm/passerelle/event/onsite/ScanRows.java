package org.ricdm.passerelle.event.onsite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.event.signup.SignUpState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Scans, and who was there, in the store. */
@Component
class ScanRows {

    /** Scans that count and were not taken back, of these sign-ups. */
    private static final String STANDING = "select s.id, s.sign_up_id, %s as point, s.scanned_at from check_in_scan s"
            + " where s.sign_up_id in (:ids) and s.outcome in " + Outcome.counting()
            + " and not exists (select 1 from check_in_scan u where u.undoes = s.id and u.event_id = s.event_id)";

    private static final String PRESENT = "select a.sign_up_id, a.point, a.at, a.scan_id, c.device from attendance a"
            + " join check_in_scan c on c.id = a.scan_id ";

    private final JdbcClient sql;

    ScanRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whose these numbers are, at whatever event, by the number in hexadecimal. One statement. */
    Map<String, Owner> owners(Collection<byte[]> numbers) {
        var owners = new HashMap<String, Owner>();
        if (!numbers.isEmpty()) {
            sql.sql("select number, event_id, sign_up_id, current_of from event_pass where number in (:numbers)")
                    .param("numbers", numbers)
                    .query(row -> {
                        owners.put(
                                HexFormat.of().formatHex(row.getBytes("number")),
                                new Owner(
                                        row.getLong("event_id"),
                                        row.getLong("sign_up_id"),
                                        row.getObject("current_of") != null));
                    });
        }
        return owners;
    }

    /** How it stands with these sign-ups, as far as they are of that event. */
    Map<Long, SignUpState> states(long eventId, Collection<Long> signUpIds) {
        var states = new HashMap<Long, SignUpState>();
        sql.sql("select id, state from sign_up where event_id = :event and id in (:ids)")
                .param("event", eventId)
                .param("ids", Columns.listed(signUpIds))
                .query(row -> {
                    states.put(row.getLong("id"), SignUpState.valueOf(row.getString("state")));
                });
        return states;
    }

    /** The sessions in which these people have a seat. */
    Map<Long, Set<Long>> seats(long eventId) {
        var seats = new HashMap<Long, Set<Long>>();
        sql.sql("select s.sign_up_id, s.session_id from seat s join sign_up u on u.id = s.sign_up_id"
                        + " where u.event_id = :event and s.state = 'SEATED' order by s.session_id")
                .param("event", eventId)
                .query(row -> {
                    seats.computeIfAbsent(row.getLong("sign_up_id"), id -> new HashSet<>())
                            .add(row.getLong("session_id"));
                });
        return seats;
    }

    /** Those of the scans that are known already; one that another event has means nobody here. One statement. */
    Map<UUID, ScanResult> known(long eventId, Collection<UUID> ids) {
        var known = new HashMap<UUID, ScanResult>();
        sql.sql("select id, event_id, sign_up_id, outcome from check_in_scan where id in (:ids)")
                .param("ids", ids.stream().map(Columns::bytes).toList())
                .query(row -> {
                    var id = Columns.uuid(row, "id");
                    known.put(
                            id,
                            row.getLong("event_id") == eventId
                                    ? new ScanResult(
                                            id,
                                            row.getObject("sign_up_id", Long.class),
                                            Outcome.valueOf(row.getString("outcome")))
                                    : new ScanResult(id, null, Outcome.UNKNOWN));
                });
        return known;
    }

    /** Whom these earlier scans of the event meant, as far as they are known. One statement, none for no scans. */
    Map<UUID, Long> meant(long eventId, Collection<UUID> scanIds) {
        var meant = new HashMap<UUID, Long>();
        if (!scanIds.isEmpty()) {
            sql.sql("select id, sign_up_id from check_in_scan where id in (:ids) and event_id = :event"
                            + " and sign_up_id is not null")
                    .param("ids", scanIds.stream().map(Columns::bytes).toList())
                    .param("event", eventId)
                    .query(row -> {
                        meant.put(Columns.uuid(row, "id"), row.getLong("sign_up_id"));
                    });
        }
        return meant;
    }

    void insert(List<Noted> scans, long eventId, long by, String device, Instant now) {
        var values = new ArrayList<@Nullable Object>();
        for (var noted : scans) {
            var scan = noted.scan();
            Collections.<@Nullable Object>addAll(
                    values,
                    Columns.bytes(scan.id()),
                    eventId,
                    scan.point(),
                    noted.result().signUpId(),
                    scan.way().name(),
                    noted.result().outcome().name(),
                    scan.undoes() == null ? null : Columns.bytes(scan.undoes()),
                    device,
                    by,
                    Timestamp.from(noted.at()),
                    Timestamp.from(now));
        }
        sql.sql("insert into check_in_scan (id, event_id, point, sign_up_id, way, outcome, undoes, device, by_member,"
                        + " scanned_at, received_at) values "
                        + String.join(", ", Collections.nCopies(scans.size(), "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")))
                .params(values)
                .update();
    }

    /**
     * Counts anew who of these was where: the earliest scan decides, of two at the same moment the one with the smaller
     * id. Who was seen in a session has come to the event.
     */
    void count(Collection<Long> signUpIds) {
        sql.sql("delete from attendance where sign_up_id in (:ids)")
                .param("ids", Columns.listed(signUpIds))
                .update();
        sql.sql("insert into attendance (sign_up_id, point, scan_id, at) select sign_up_id, point, id, scanned_at from"
                        + " (select x.*, row_number() over (partition by sign_up_id, point order by scanned_at, id) as n"
                        + " from (" + STANDING.formatted("s.point") + " union all " + STANDING.formatted("0")
                        + " and s.point <> 0) x) r where n = 1")
                .param("ids", Columns.listed(signUpIds))
                .update();
    }

    /** Those of these who have come. */
    Set<Long> arrived(Collection<Long> signUpIds) {
        return Set.copyOf(sql.sql("select sign_up_id from attendance where point = 0 and sign_up_id in (:ids)")
                .param("ids", Columns.listed(signUpIds))
                .query(Long.class)
                .list());
    }

    /** Who was where at an event. */
    List<Presence> present(long eventId) {
        return sql.sql(PRESENT + "join sign_up u on u.id = a.sign_up_id where u.event_id = :event"
                        + " order by a.sign_up_id, a.point")
                .param("event", eventId)
                .query(ScanRows::presence)
                .list();
    }

    /** Where these were. */
    List<Presence> presentOf(Collection<Long> signUpIds) {
        return sql.sql(PRESENT + "where a.sign_up_id in (:ids) order by a.sign_up_id, a.point")
                .param("ids", Columns.listed(signUpIds))
                .query(ScanRows::presence)
                .list();
    }

    /** When that person was noted as there. */
    List<Instant> moments(long signUpId) {
        return sql
                .sql("select scanned_at from (" + STANDING.formatted("s.point") + ") x order by scanned_at")
                .param("ids", List.of(signUpId))
                .query(Timestamp.class)
                .list()
                .stream()
                .map(Timestamp::toInstant)
                .toList();
    }

    /** Whom the scans after that number meant. */
    Set<Long> touchedAfter(long eventId, long number) {
        return Set.copyOf(sql.sql("select distinct sign_up_id from check_in_scan where event_id = :event"
                        + " and number > :number and sign_up_id is not null")
                .param("event", eventId)
                .param("number", number)
                .query(Long.class)
                .list());
    }

    /** The number of the last scan of an event, 0 before the first. */
    long latest(long eventId) {
        return sql.sql("select coalesce(max(number), 0) from check_in_scan where event_id = :event")
                .param("event", eventId)
                .query(Long.class)
                .single();
    }

    /** The tokens of the passes of an event that are not good any more, by whose they were. One statement. */
    Map<Long, List<String>> replaced(long eventId) {
        var replaced = new HashMap<Long, List<String>>();
        sql.sql("select p.sign_up_id, p.number, k.secret from event_pass p join event_pass_key k"
                        + " on k.event_id = p.event_id where p.event_id = :event and p.current_of is null")
                .param("event", eventId)
                .query(row -> {
                    replaced.computeIfAbsent(row.getLong("sign_up_id"), id -> new ArrayList<>())
                            .add(PassToken.of(row.getBytes("number"), row.getBytes("secret")));
                });
        return replaced;
    }

    private static Presence presence(ResultSet row, int number) throws SQLException {
        return new Presence(
                row.getLong("sign_up_id"),
                row.getLong("point"),
                row.getTimestamp("at").toInstant(),
                row.getString("device"),
                Columns.uuid(row, "scan_id"));
    }

    /** @param current false when another pass replaced it */
    record Owner(long eventId, long signUpId, boolean current) {}

    /**
     * A scan with what becomes of it.
     *
     * @param at by the clock of the server
     */
    record Noted(Scan scan, ScanResult result, Instant at) {}
}
