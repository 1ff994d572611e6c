package org.ricdm.passerelle.event.onsite;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
    public Map<Long, Set<Long>> bySession(Collection<Long> sessionIds) {
        var came = new HashMap<Long, Set<Long>>();
        sql.sql("select point, sign_up_id from attendance where point in (:ids)")
                .param("ids", sessionIds.isEmpty() ? List.of(-1L) : sessionIds)
                .query(row -> {
                    came.computeIfAbsent(row.getLong("point"), id -> new HashSet<>())
                            .add(row.getLong("sign_up_id"));
                });
        return came;
    }

    @Override
    public Set<Long> came(long eventId) {
        return Set.copyOf(sql.sql("select distinct a.sign_up_id from attendance a"
                        + " join sign_up s on s.id = a.sign_up_id where s.event_id = :event")
                .param("event", eventId)
                .query(Long.class)
                .list());
    }
}
