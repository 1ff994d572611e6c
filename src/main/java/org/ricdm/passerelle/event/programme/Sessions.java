package org.ricdm.passerelle.event.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.InsideOnly;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.common.time.WallTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sessions as those need them who give places in them. */
@Service("programmeSessions")
@Transactional(readOnly = true)
@InsideOnly("the sign-up gives places; it asks itself who may see the event")
public class Sessions {

    /** As a new programme has it. */
    private static final int DAY_ENDS = 4;

    private final JdbcClient sql;

    Sessions(JdbcClient sql) {
        this.sql = sql;
    }

    /** What one can sign up for at an event now, in the order of time. One statement. */
    public List<BookableSession> bookable(long eventId, Language reader) {
        return released(eventId, reader).stream()
                .filter(session -> session.capacity() != null && !session.withdrawn())
                .toList();
    }

    /** All that was ever released of an event, also what needs no sign-up or is withdrawn. One statement. */
    public List<BookableSession> released(long eventId, Language reader) {
        return read("s.event_id = :keys", eventId, reader);
    }

    /** Those of the sessions that were ever released, also withdrawn ones, in the order of time. One statement. */
    public Map<Long, BookableSession> these(Collection<Long> sessionIds, Language reader) {
        var found = new LinkedHashMap<Long, BookableSession>();
        read("s.session_id in (:keys)", Columns.listed(sessionIds), reader)
                .forEach(session -> found.put(session.id(), session));
        return found;
    }

    /** The hour at which a day of the programme ends: what begins before it belongs to the evening before. One statement. */
    public int dayEndsHour(long eventId) {
        return sql.sql("select day_ends_hour from event_programme where event_id = :event")
                .param("event", eventId)
                .query(Integer.class)
                .optional()
                .orElse(DAY_ENDS);
    }

    /** How far the rooms of an event are from each other. One statement. */
    public Walks walks(long eventId) {
        var usual = new int[1];
        var minutes = new HashMap<Walks.Pair, Integer>();
        sql.sql("select 0 as room_a, 0 as room_b, walk_minutes as minutes from event_programme where event_id = :event"
                        + " union all select w.room_a, w.room_b, w.minutes from event_walk w"
                        + " join event_room r on r.id = w.room_a where r.event_id = :event")
                .param("event", eventId)
                .query(row -> {
                    if (row.getLong("room_a") == 0) {
                        usual[0] = row.getInt("minutes");
                    } else {
                        minutes.put(Walks.Pair.of(row.getLong("room_a"), row.getLong("room_b")), row.getInt("minutes"));
                    }
                });
        return new Walks(usual[0], minutes);
    }

    /** Minutes on foot from room to room; 0 within one and when nobody said. */
    public int walkingMinutes(@Nullable Long roomA, @Nullable Long roomB) {
        if (roomA == null || roomB == null || roomA.equals(roomB)) {
            return 0;
        }
        return sql.sql("select coalesce(w.minutes, p.walk_minutes, 0) from event_room r"
                        + " left join event_walk w on w.room_a = :smaller and w.room_b = :larger"
                        + " left join event_programme p on p.event_id = r.event_id where r.id = :smaller")
                .param("smaller", Math.min(roomA, roomB))
                .param("larger", Math.max(roomA, roomB))
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Where one takes part in those sessions from afar, for people with a place; sessions without are missing. */
    public Map<Long, String> onlineLinks(Collection<Long> sessionIds) {
        var links = new HashMap<Long, String>();
        sql.sql("select s.session_id, r.online_link from event_released_session s join event_room r on r.id = s.room_id"
                        + " where s.session_id in (:ids) and r.online_link <> '' and not s.withdrawn")
                .param("ids", Columns.listed(sessionIds))
                .query(row -> {
                    links.put(row.getLong("session_id"), row.getString("online_link"));
                });
        return links;
    }

    private List<BookableSession> read(String where, Object keys, Language reader) {
        var texts = new LinkedHashMap<Long, Map<Language, SessionText>>();
        var bare = new HashMap<Long, Function<Map<Language, SessionText>, BookableSession>>();
        sql.sql("select s.*, e.time_zone, coalesce(r.name, '') as room, t.language, t.title"
                        + " from event_released_session s join event e on e.id = s.event_id"
                        + " left join event_room r on r.id = s.room_id"
                        + " left join event_track k on k.id = s.track_id"
                        + " left join event_released_text t on t.session_id = s.session_id where " + where
                        + " order by s.starts_at, coalesce(k.position, 0), coalesce(r.position, 0), s.session_id")
                .param("keys", keys)
                .query(row -> {
                    var id = row.getLong("session_id");
                    var own = texts.computeIfAbsent(id, key -> new EnumMap<>(Language.class));
                    var language = row.getString("language");
                    if (language != null) {
                        own.put(Language.of(language).orElseThrow(), new SessionText(row.getString("title"), ""));
                    }
                    if (!bare.containsKey(id)) {
                        bare.put(id, session(row, reader));
                    }
                });
        return texts.entrySet().stream()
                .map(one -> Objects.requireNonNull(bare.get(one.getKey())).apply(one.getValue()))
                .toList();
    }

    private static Function<Map<Language, SessionText>, BookableSession> session(ResultSet row, Language reader)
            throws SQLException {
        var zone = ZoneId.of(row.getString("time_zone"));
        var spoken = SessionRows.languages(row.getString("spoken"));
        var without = new BookableSession(
                row.getLong("session_id"),
                row.getLong("event_id"),
                SessionKind.valueOf(row.getString("kind")),
                "",
                reader,
                new WallTime(row.getObject("starts_at", LocalDateTime.class), zone),
                new WallTime(row.getObject("ends_at", LocalDateTime.class), zone),
                row.getObject("room_id", Long.class),
                row.getString("room"),
                row.getObject("capacity", Integer.class),
                row.getObject("minimum", Integer.class),
                row.getObject("warn_on", LocalDate.class),
                spoken,
                SessionRows.languages(row.getString("interpreted")),
                row.getBoolean("withdrawn"));
        return texts -> without.said(Spoken.of(texts, spoken, reader));
    }
}
