package org.ricdm.passerelle.event;

import java.time.Instant;
import java.util.List;

/**
 * What one room of the desk knows that waits for those who run an event. One bean for each; whoever does that part for
 * the event finds it on top of the desk; what presses equally stands in the order of the beans.
 */
public interface DueToday {

    /** What one does for the event to be told. */
    TeamPart needs();

    /**
     * What waits at that moment, and the dates that come. At most one statement; asks no permission.
     *
     * @param event as the one sees it who is told
     */
    List<Due> at(EventBrief event, Instant now);
}
