package org.ricdm.passerelle.event.letters;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ricdm.passerelle.event.Due;
import org.ricdm.passerelle.event.Due.Urgency;
import org.ricdm.passerelle.event.DueToday;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventState;
import org.ricdm.passerelle.event.TeamPart;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters that somebody began to write and left. */
@Component
@Order(5)
class LettersDue implements DueToday {

    /** Before that somebody may still be writing. */
    private static final Duration LEFT = Duration.ofDays(1);

    private final JdbcClient sql;

    LettersDue(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public TeamPart needs() {
        return TeamPart.ORGANISER;
    }

    @Override
    public List<Due> at(EventBrief event, Instant now) {
        if (event.state() == EventState.ARCHIVED) {
            return List.of();
        }
        var left = sql.sql("select count(*) from event_letter l where l.event_id = :event and l.sent_at is null"
                        + " and l.changed_at <= :before"
                        + " and exists (select 1 from event_letter_text t where t.letter_id = l.id)")
                .param("event", event.id())
                .param("before", Timestamp.from(now.minus(LEFT)))
                .query(Integer.class)
                .single();
        return left == 0 ? List.of() : List.of(Due.of(Urgency.SOON, "/letters", "letters.due.drafts", left));
    }
}
