package org.ricdm.passerelle.event;

import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.i18n.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Several events at once, in two statements whatever their number. */
@Component
class EventSelection {

    private final JdbcClient sql;
    private final EventRows rows;
    private final CurrentViewer current;

    EventSelection(JdbcClient sql, EventRows rows, CurrentViewer current) {
        this.sql = sql;
        this.rows = rows;
        this.current = current;
    }

    /** In words of who asks; {@code tail} is all that comes after {@code from event e where}. */
    List<EventBrief> inWordsOfViewer(String tail, Map<String, ?> parameters, long me) {
        return select(tail, parameters, me).stream()
                .map(row -> row.inWordsOf(current))
                .toList();
    }

    /** As {@link #inWordsOfViewer}, in that language. */
    List<EventBrief> in(Language reader, String tail, Map<String, ?> parameters, long me) {
        return select(tail, parameters, me).stream().map(row -> row.in(reader)).toList();
    }

    private List<EventRows.Row> select(String tail, Map<String, ?> parameters, long me) {
        var found = sql.sql("select " + EventRows.BRIEF + " from event e where " + tail)
                .params(parameters)
                .param("me", me)
                .query(rows::row)
                .list();
        if (found.isEmpty()) {
            return List.of();
        }
        var titles = rows.titles(found.stream().map(EventRows.Row::id).toList());
        return found.stream()
                .map(row -> row.with(titles.getOrDefault(row.id(), Map.of())))
                .toList();
    }
}
