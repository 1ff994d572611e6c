package org.ricdm.passerelle.event.seats;

import org.ricdm.passerelle.event.programme.BookableSession;

/**
 * How a workshop stands, for those who run the event.
 *
 * @param waiting how many stand in line
 * @param door for whom it is
 */
public record DeskWorkshop(BookableSession session, int seated, int waiting, Door door) {

    /** Whether fewer have a seat than it needs to take place. */
    public boolean isBelowMinimum() {
        var minimum = session.minimum();
        return minimum != null && seated < minimum;
    }
}
