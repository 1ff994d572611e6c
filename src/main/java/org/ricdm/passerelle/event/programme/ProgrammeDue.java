package org.ricdm.passerelle.event.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.event.Due;
import org.ricdm.passerelle.event.Due.Urgency;
import org.ricdm.passerelle.event.DueToday;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.TeamPart;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits at the planners' table: a plan that nobody else sees yet, and what does not go together in it. */
@Component
@Order(3)
class ProgrammeDue implements DueToday {

    /** Before that nobody expects a first programme. */
    private static final Duration EXPECTED = Duration.ofDays(30);

    private static final String BELOW = "/programme/publish";

    /** Whether a release would change the session {@code s}, the same as {@link Differences} finds; {@code x} is its last one. */
    private static final String CHANGED = "case when x.session_id is null or x.withdrawn then s.removed_at is null"
            + " when s.removed_at is not null then true else not (s.kind <=> x.kind and s.track_id <=> x.track_id"
            + " and s.room_id <=> x.room_id and s.starts_at = x.starts_at and s.ends_at = x.ends_at"
            + " and s.capacity <=> x.capacity and s.minimum <=> x.minimum and s.warn_on <=> x.warn_on"
            + " and s.spoken = x.spoken and s.interpreted = x.interpreted and s.level = x.level and s.theme <=> x.theme)"
            + " or coalesce((select group_concat(p.speaker_id order by p.position) from event_session_speaker p"
            + " where p.session_id = s.id), '') <> coalesce((select group_concat(p.speaker_id order by p.position)"
            + " from event_released_speaker p where p.session_id = s.id), '')"
            + " or (select count(*) from event_session_text t where t.session_id = s.id)"
            + " <> (select count(*) from event_released_text u where u.session_id = s.id)"
            + " or exists (select 1 from event_session_text t left join event_released_text u"
            + " on u.session_id = t.session_id and u.language = t.language where t.session_id = s.id"
            + " and not (binary t.title <=> binary u.title and binary t.description <=> binary u.description)) end";

    private final JdbcClient sql;

    ProgrammeDue(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public TeamPart needs() {
        return TeamPart.PROGRAMME;
    }

    @Override
    public List<Due> at(EventBrief event, Instant now) {
        if (!event.state().isAhead()) {
            return List.of();
        }
        var sessions = sql.sql("select s.*, r.name as room, r.seats, x.session_id is not null as released,"
                        + " (select group_concat(p.speaker_id order by p.position) from event_session_speaker p"
                        + " where p.session_id = s.id) as speakers, " + CHANGED + " as changed from event_session s"
                        + " left join event_room r on r.id = s.room_id"
                        + " left join event_released_session x on x.session_id = s.id where s.event_id = :event")
                .param("event", event.id())
                .query(ProgrammeDue::session)
                .list();
        var changes = sessions.stream().filter(Looked::changed).count();
        var isReleased = sessions.stream().anyMatch(Looked::released);
        var due = new ArrayList<Due>();
        if (changes > 0 && (isReleased || now.isAfter(event.starts().instant().minus(EXPECTED)))) {
            due.add(Due.of(Urgency.SOON, BELOW, isReleased ? "programme.due.changes" : "programme.due.first", changes));
        }
        var blocked = blocked(event, sessions);
        if (blocked > 0) {
            due.add(Due.of(Urgency.SOON, BELOW, "programme.due.conflicts", blocked));
        }
        return due;
    }

    /** Sessions that stand in the way of a release. Walks only warn, and are not looked at. */
    private static long blocked(EventBrief event, List<Looked> sessions) {
        var rooms = new HashMap<Long, Room>();
        var speakers = new HashMap<Long, Speaker>();
        sessions.forEach(one -> {
            var room = one.room();
            if (room != null) {
                rooms.put(room.id(), room);
            }
            one.session()
                    .entry()
                    .speakers()
                    .forEach(id -> speakers.put(id, new Speaker(id, new SpeakerEntry(null, "", "", ""))));
        });
        return new Conflicts(
                        event.starts(),
                        event.ends(),
                        List.copyOf(rooms.values()),
                        List.copyOf(speakers.values()),
                        new Walks(0, Map.of()))
                .in(sessions.stream().map(Looked::session).toList()).stream()
                        .filter(conflict -> conflict.severity() != Severity.WARNS)
                        .map(Conflict::sessionId)
                        .distinct()
                        .count();
    }

    private static Looked session(ResultSet row, int number) throws SQLException {
        var roomId = row.getObject("room_id", Long.class);
        return new Looked(
                new PlannedSession(
                        row.getLong("id"),
                        row.getLong("version"),
                        row.getTimestamp("removed_at") != null,
                        new SessionEntry(
                                SessionKind.valueOf(row.getString("kind")),
                                null,
                                roomId,
                                row.getObject("starts_at", LocalDateTime.class),
                                row.getObject("ends_at", LocalDateTime.class),
                                row.getObject("capacity", Integer.class),
                                null,
                                null,
                                List.of(),
                                List.of(),
                                SessionLevel.valueOf(row.getString("level")),
                                null,
                                Map.of(),
                                Columns.ids(row, "speakers"))),
                roomId == null
                        ? null
                        : new Room(
                                roomId,
                                new RoomEntry(
                                        Objects.requireNonNull(row.getString("room")),
                                        row.getObject("seats", Integer.class),
                                        true,
                                        false,
                                        "")),
                row.getBoolean("released"),
                row.getBoolean("changed"));
    }

    /**
     * A session as far as conflicts ask for it.
     *
     * @param changed whether a release would change it
     */
    private record Looked(PlannedSession session, @Nullable Room room, boolean released, boolean changed) {}
}
