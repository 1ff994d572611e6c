package org.ricdm.passerelle.event.seats;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ricdm.passerelle.event.EventCopy;
import org.ricdm.passerelle.event.EventCopying;
import org.ricdm.passerelle.event.EventParts.Said;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For whom closed workshops are, in a copy of their event. Who was invited by name is not: those are people. */
@Component
class SeatsCopy implements EventCopy {

    private final JdbcClient sql;

    SeatsCopy(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Set<String> copied() {
        return Set.of("seat_door");
    }

    @Override
    public Set<String> left() {
        return Set.of("seat", "seat_act", "seat_step", "seat_warning");
    }

    @Override
    public List<Said> counted(long eventId) {
        return List.of();
    }

    @Override
    public void copy(EventCopying copying) {
        var invited = new HashSet<Long>();
        var closed = new HashSet<Long>();
        copying.take(
                "seat_door",
                "session_id",
                Map.of("session_id", "event_session", "category_id", "sign_up_category"),
                row -> {
                    var session = Objects.requireNonNull(row.number("session_id"));
                    var isInvitation = row.number("category_id") == null;
                    (isInvitation ? invited : closed).add(session);
                    return !isInvitation;
                },
                row -> {});
        invited.removeAll(closed);
        // Whoever is not named any more leaves the door open: that has to be said, or a workshop opens unseen.
        invited.forEach(session -> copying.note("seats.copy.open", title(session, copying)));
    }

    private String title(long session, EventCopying copying) {
        return sql.sql("select title from event_session_text where session_id = :session"
                        + " order by language <> :reader, language limit 1")
                .param("session", session)
                .param("reader", copying.reader().code())
                .query(String.class)
                .single();
    }

    @Override
    public List<Said> attention(Copied copied) {
        return List.of();
    }
}
