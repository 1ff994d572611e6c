package org.ricdm.passerelle.event.seats;

import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.OpenToAll;
import org.ricdm.passerelle.event.EventBrief;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether there is something to choose, for whoever reads the page of an event. */
@Service
@Transactional(readOnly = true)
public class SeatOutlook {

    private final SeatRows rows;
    private final CurrentViewer current;

    SeatOutlook(SeatRows rows, CurrentViewer current) {
        this.rows = rows;
        this.current = current;
    }

    /** How it stands for who asks, of an event that they have read. One statement, none for a visitor. */
    @OpenToAll("says to each only how they stand themselves")
    public Seen of(EventBrief event) {
        return current.find()
                .map(viewer -> rows.outlook(event.id(), viewer.memberId()))
                .orElse(new Seen(false, false));
    }

    /**
     * @param hasPlace whether who asks has a place at the event
     * @param hasWorkshops whether the event has sessions that one signs up for
     */
    public record Seen(boolean hasPlace, boolean hasWorkshops) {}
}
