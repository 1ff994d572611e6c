package org.ricdm.passerelle.event.programme;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.InsideOnly;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.event.programme.SessionRows.Copy;
import org.ricdm.passerelle.event.programme.SessionRows.Form;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sessions as those need them who give places in them. */
@Service("programmeSessions")
@Transactional(readOnly = true)
@InsideOnly("the sign-up gives places; it asks itself who may see the event")
public class Sessions {

    private final JdbcClient sql;
    private final SessionRows rows;

    Sessions(JdbcClient sql, SessionRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** What one can sign up for at an event now, in the order of time. A fixed number of statements. */
    public List<BookableSession> bookable(long eventId, Language reader) {
        return shown(rows.of(eventId, Copy.RELEASED, Form.SOURCE), reader).stream()
                .filter(session -> session.capacity() != null && !session.withdrawn())
                .toList();
    }

    /** Those of the sessions that were ever released, also withdrawn ones, in the order of time. */
    public Map<Long, BookableSession> these(Collection<Long> sessionIds, Language reader) {
        var found = new LinkedHashMap<Long, BookableSession>();
        shown(rows.these(List.copyOf(sessionIds), Copy.RELEASED, Form.SOURCE), reader)
                .forEach(session -> found.put(session.id(), session));
        return found;
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

    private List<BookableSession> shown(List<PlannedSession> sessions, Language reader) {
        if (sessions.isEmpty()) {
            return List.of();
        }
        var places = places(sessions.stream().map(PlannedSession::id).toList());
        return sessions.stream()
                .map(session -> {
                    var entry = session.entry();
                    var place = java.util.Objects.requireNonNull(places.get(session.id()));
                    var text = entry.in(reader);
                    return new BookableSession(
                            session.id(),
                            place.eventId(),
                            entry.kind(),
                            text.title(),
                            text.language(),
                            new WallTime(entry.starts(), place.zone()),
                            new WallTime(entry.ends(), place.zone()),
                            entry.roomId(),
                            place.room(),
                            entry.capacity(),
                            entry.minimum(),
                            session.out());
                })
                .toList();
    }

    private Map<Long, Place> places(List<Long> ids) {
        var places = new HashMap<Long, Place>();
        sql.sql("select s.session_id, s.event_id, e.time_zone, coalesce(r.name, '') as room"
                        + " from event_released_session s join event e on e.id = s.event_id"
                        + " left join event_room r on r.id = s.room_id where s.session_id in (:ids)")
                .param("ids", Columns.listed(ids))
                .query(row -> {
                    places.put(
                            row.getLong("session_id"),
                            new Place(
                                    row.getLong("event_id"),
                                    ZoneId.of(row.getString("time_zone")),
                                    row.getString("room")));
                });
        return places;
    }

    private record Place(long eventId, ZoneId zone, String room) {}
}
