package org.ricdm.passerelle.event;

import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.common.access.Findable;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.store.Columns;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Events by a word of their title or summary in any language, or by their city, the latest first. */
@Component
@Order(15)
class FindingEvents implements Findable {

    private static final String NAMED = "select distinct t.event_id from event_text t join event e on e.id = t.event_id"
            + " where t.title like :words or t.summary like :words or e.city like :words limit 200";

    private final JdbcClient sql;
    private final EventSelection events;

    FindingEvents(JdbcClient sql, EventSelection events) {
        this.sql = sql;
        this.events = events;
    }

    @Override
    public String kind() {
        return EventAccess.EVENT;
    }

    @Override
    public List<Found> find(String words, Viewer viewer, int limit) {
        var like = "%" + Columns.literal(words) + "%";
        var named = sql.sql(NAMED).param("words", like).query(Long.class).list();
        if (named.isEmpty()) {
            return List.of();
        }
        return events
                .in(
                        viewer.language(),
                        "e.id in (:ids) and " + EventAccess.SEEN + " order by e.starts_moment desc limit :limit",
                        Map.of("ids", named, "limit", limit),
                        viewer.memberId())
                .stream()
                .map(event -> new Found(
                        EventAccess.ref(event.id()),
                        event.title(),
                        EventDates.days(event.starts(), event.ends(), viewer.language())
                                + (event.city().isEmpty() ? "" : " · " + event.city()),
                        event.path(),
                        event.language()))
                .toList();
    }
}
