package org.ricdm.passerelle.event.badges;

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
import org.springframework.stereotype.Component;

/** Badges that are not printed yet, or say something else by now, once the event is near. */
@Component
@Order(4)
class BadgesDue implements DueToday {

    private static final Duration NEAR = Duration.ofDays(7);
    private static final Duration PRESSING = Duration.ofDays(2);

    private final BadgeRows rows;

    BadgesDue(BadgeRows rows) {
        this.rows = rows;
    }

    @Override
    public TeamPart needs() {
        return TeamPart.CHECK_IN;
    }

    @Override
    public List<Due> at(EventBrief event, Instant now) {
        var starts = event.starts().instant();
        if (!event.state().isComing() || now.isBefore(starts.minus(NEAR))) {
            return List.of();
        }
        var tally = rows.tally(event.id());
        var due = tally.fresh() + tally.changed();
        if (due == 0) {
            return List.of();
        }
        var urgency =
                event.state() == EventState.RUNNING || now.isAfter(starts.minus(PRESSING)) ? Urgency.NOW : Urgency.SOON;
        var said = Due.of(urgency, "/badges?show=due", "badges.due", due);
        return List.of(event.state() == EventState.RUNNING ? said : said.by(starts));
    }
}
