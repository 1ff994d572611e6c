package org.ricdm.passerelle.event.feedback;

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

/** What people said of the event, in the weeks after it, once so many did that it can be shown. */
@Component
@Order(7)
class FeedbackDue implements DueToday {

    private static final Duration READ_WITHIN = Duration.ofDays(30);

    private final JdbcClient sql;

    FeedbackDue(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public TeamPart needs() {
        return TeamPart.ORGANISER;
    }

    @Override
    public List<Due> at(EventBrief event, Instant now) {
        if (event.state() != EventState.FINISHED
                || now.isAfter(event.ends().instant().plus(READ_WITHIN))) {
            return List.of();
        }
        var answers = sql.sql("select count(*) from feedback_answer where event_id = :event and session_id = :whole")
                .param("event", event.id())
                .param("whole", Subject.WHOLE)
                .query(Integer.class)
                .single();
        return answers < FeedbackResult.LEAST
                ? List.of()
                : List.of(Due.of(Urgency.SOON, "/feedback", "feedback.due", answers));
    }
}
