package org.ricdm.passerelle.event.seats;

import java.util.List;
import org.ricdm.passerelle.event.EventBrief;

/**
 * What somebody sees who chooses workshops.
 *
 * @param workshops in the order of time
 */
public record WorkshopsPage(EventBrief event, Standing standing, List<Workshop> workshops) {

    /** Whether one may choose. */
    public enum Standing {
        /** Not signed up for the event. */
        NONE,
        /** Signed up, but without a place at the event so far. */
        NO_PLACE,
        READY
    }
}
