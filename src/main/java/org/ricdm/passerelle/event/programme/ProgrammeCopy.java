package org.ricdm.passerelle.event.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventCopy;
import org.ricdm.passerelle.event.EventCopying;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.EventParts.Said;
import org.ricdm.passerelle.event.Weekends;
import org.ricdm.passerelle.event.programme.SessionRows.Copy;
import org.ricdm.passerelle.event.programme.SessionRows.Form;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The planners' programme in a copy of its event: nobody else sees it before it is released. Speakers are people. */
@Component
class ProgrammeCopy implements EventCopy {

    private static final Map<String, String> OF_EVENT = Map.of("event_id", "event");

    private final JdbcClient sql;
    private final SessionRows sessions;
    private final Clock clock;

    ProgrammeCopy(JdbcClient sql, SessionRows sessions, Clock clock) {
        this.sql = sql;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Set<String> copied() {
        return Set.of(
                "event_programme",
                "event_room",
                "event_walk",
                "event_track",
                "event_track_text",
                "event_session",
                "event_session_text");
    }

    @Override
    public Set<String> left() {
        return Set.of(
                "event_speaker",
                "event_session_speaker",
                "event_release",
                "event_release_told",
                "event_released_session",
                "event_released_text",
                "event_released_speaker");
    }

    @Override
    public List<Said> counted(long eventId) {
        return sql.sql("select (select count(*) from event_session where event_id = :event and removed_at is null)"
                        + " as sessions, (select count(*) from event_room where event_id = :event) as rooms,"
                        + " (select count(*) from event_track where event_id = :event) as tracks")
                .param("event", eventId)
                .query((row, n) -> Stream.of(
                                counted("programme.copy.takes.sessions", row.getInt("sessions")),
                                counted("programme.copy.takes.rooms", row.getInt("rooms")),
                                counted("programme.copy.takes.tracks", row.getInt("tracks")))
                        .flatMap(List::stream)
                        .toList())
                .single();
    }

    private static List<Said> counted(String key, int count) {
        return count == 0 ? List.of() : List.of(new Said(key, List.of(count)));
    }

    @Override
    public void copy(EventCopying copying) {
        copying.take("event_programme", "event_id", OF_EVENT);
        copying.take("event_room", "event_id", OF_EVENT);
        copying.take("event_walk", "room_a", Map.of("room_a", "event_room", "room_b", "event_room"));
        copying.take("event_track", "event_id", OF_EVENT);
        copying.take("event_track_text", "track_id", Map.of("track_id", "event_track"));
        var moved = copying.take(
                "event_session",
                "event_id",
                Map.of("event_id", "event", "track_id", "event_track", "room_id", "event_room"),
                row -> row.get("removed_at") == null,
                row -> row.set("version", 0));
        copying.take("event_session_text", "session_id", Map.of("session_id", "event_session"));
        if (!moved.isEmpty()) {
            var titles = titles(copying.source().id(), copying.reader());
            moved.forEach(one -> copying.note(
                    one.column().equals("starts_at") ? "programme.copy.moved.starts" : "programme.copy.moved.ends",
                    titles.getOrDefault(one.id(), ""),
                    one));
        }
    }

    private Map<Long, String> titles(long eventId, Language reader) {
        var titles = new HashMap<Long, String>();
        sessions.of(eventId, Copy.WORKING, Form.SOURCE)
                .forEach(session ->
                        titles.put(session.id(), session.entry().in(reader).title()));
        return titles;
    }

    @Override
    public List<Said> attention(Copied copied) {
        var event = copied.event();
        var said = new ArrayList<Said>();
        var planned = planned(event.id());
        var days = planned.stream()
                .flatMap(one -> Stream.of(one.starts().toLocalDate(), one.ends().toLocalDate()))
                .toList();
        Weekends.fallen(days, copied.days())
                .forEach(day ->
                        said.add(new Said("programme.copy.weekend", List.of(EventDates.day(day, copied.reader())))));
        var today = LocalDate.ofInstant(clock.instant(), event.zone());
        var late = planned.stream()
                .map(Planned::warnOn)
                .filter(warn -> warn != null && warn.isBefore(today))
                .count();
        if (late > 0) {
            said.add(new Said("programme.copy.warn", List.of(late)));
        }
        if (!planned.isEmpty()) {
            said.add(new Said("programme.copy.speakers", List.of()));
        }
        if (hasLinks(event.id())) {
            said.add(new Said("programme.copy.links", List.of()));
        }
        return said;
    }

    private List<Planned> planned(long eventId) {
        return sql.sql("select starts_at, ends_at, warn_on from event_session"
                        + " where event_id = :event and removed_at is null")
                .param("event", eventId)
                .query((row, n) -> new Planned(
                        row.getObject("starts_at", LocalDateTime.class),
                        row.getObject("ends_at", LocalDateTime.class),
                        row.getObject("warn_on", LocalDate.class)))
                .list();
    }

    private boolean hasLinks(long eventId) {
        return sql.sql("select exists (select 1 from event_room where event_id = :event and online_link <> '')")
                .param("event", eventId)
                .query(Boolean.class)
                .single();
    }

    private record Planned(
            LocalDateTime starts,
            LocalDateTime ends,
            @Nullable LocalDate warnOn) {}
}
