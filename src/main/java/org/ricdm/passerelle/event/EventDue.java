package org.ricdm.passerelle.event;

import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The dates that every event has. */
@Component
@Order(8)
class EventDue implements DueToday {

    @Override
    public TeamPart needs() {
        return TeamPart.ORGANISER;
    }

    @Override
    public List<Due> at(EventBrief event, Instant now) {
        return switch (event.state()) {
            case DRAFT, ANNOUNCED ->
                List.of(date("event.due.begins", event.starts().instant()));
            case RUNNING -> List.of(date("event.due.ends", event.ends().instant()));
            case FINISHED, ARCHIVED, CANCELLED -> List.of();
        };
    }

    /** Known to everybody: it is never a task by itself. */
    private static Due date(String wordKey, Instant date) {
        return Due.of(Due.Urgency.LATER, "/details", wordKey).by(date);
    }
}
