package org.ricdm.passerelle.event.seats;

import java.util.Map;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.programme.BookableSession;

/**
 * All seats of an event at one moment.
 *
 * @param sessions all that were ever released, in the order of time; titles in the reader's language
 * @param takers the sign-ups that have an open seat
 * @param doors of the sessions that are closed to some
 */
record SeatPicture(
        EventBrief event,
        Map<Long, BookableSession> sessions,
        Seating seating,
        Map<Long, Taker> takers,
        Map<Long, Door> doors) {

    Door door(long sessionId) {
        return doors.getOrDefault(sessionId, Door.OPEN);
    }
}
