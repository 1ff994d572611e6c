package org.ricdm.passerelle.event.programme;

import java.util.ArrayList;
import java.util.Collections;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The order of rooms and tracks. Asks no permission. */
@Component
class VenueOrder {

    /** Towards the first one. */
    static final int EARLIER = -1;

    /** Towards the last one. */
    static final int LATER = 1;

    private final JdbcClient sql;

    VenueOrder(JdbcClient sql) {
        this.sql = sql;
    }

    /** Moves one of an event's rooms one place; the first and the last stay where they cannot go on. */
    void room(long eventId, long id, int by) {
        move("event_room", eventId, id, by);
    }

    /** As {@link #room}. */
    void track(long eventId, long id, int by) {
        move("event_track", eventId, id, by);
    }

    private void move(String table, long eventId, long id, int by) {
        // Locked before it is read: two who move at once move one after the other.
        sql.sql("select id from event where id = :event for update")
                .param("event", eventId)
                .query(Long.class)
                .single();
        var ids = new ArrayList<>(sql.sql("select id from " + table + " where event_id = :event order by position, id")
                .param("event", eventId)
                .query(Long.class)
                .list());
        var from = ids.indexOf(id);
        var to = from + by;
        if (from < 0 || to < 0 || to >= ids.size()) {
            return;
        }
        Collections.swap(ids, from, to);
        for (var place = 0; place < ids.size(); place++) {
            sql.sql("update " + table + " set position = :place where id = :id and position <> :place")
                    .param("place", place + 1)
                    .param("id", ids.get(place))
                    .update();
        }
    }
}
