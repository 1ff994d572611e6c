package org.ricdm.passerelle.event.onsite;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ricdm.passerelle.event.feedback.SessionAttendance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was scanned at the door of a session is asked how it was, and who was expected and did not come is not. */
@Component
class RecordedAttendance implements SessionAttendance {

    private final JdbcClient sql;

    RecordedAttendance(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Map<Long, Set<Long>> of(long eventId) {
        var came = new HashMap<Long, Set<Long>>();
        sql.sql("select a.point, a.sign_up_id from attendance a join sign_up s on s.id = a.sign_up_id"
                        + " where s.event_id = :event")
                .param("event", eventId)
                .query(row -> {
                    came.computeIfAbsent(row.getLong("point"), id -> new HashSet<>())
                            .add(row.getLong("sign_up_id"));
                });
        return came;
    }
}
