package org.ricdm.passerelle.event.seats;

import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.programme.BookableSession;

/**
 * A session that one may choose, for somebody who takes part.
 *
 * @param waiting how many stand in line
 * @param mine their own seat in it, null when they have not chosen it
 * @param obstacle what they have that is in the way, null when nothing is or they have chosen it
 * @param closed whether it is for others only
 * @param begun whether it is too late
 * @param offer what they may do now
 */
public record Workshop(
        BookableSession session,
        int taken,
        int waiting,
        @Nullable Mine mine,
        @Nullable Obstacle obstacle,
        boolean closed,
        boolean begun,
        Offer offer) {

    /** What somebody may do with a session. */
    public enum Offer {
        NOTHING,
        CHOOSE,
        /** Take it until the first wish at the same time is certain. */
        SECOND,
        /** Take it instead of the one in the way. */
        SWAP,
        LEAVE
    }

    /**
     * One's own seat.
     *
     * @param first whether it is a first wish
     * @param position in the line, 1 for who is next; 0 with a seat
     */
    public record Mine(SeatState state, boolean first, int position) {}

    /**
     * Another session that one has.
     *
     * @param minutes on foot from one to the other, which there is no time for; 0 when they are at the same time
     */
    public record Obstacle(long sessionId, String title, int minutes) {}

    /** Seats left, none below 0. */
    public int free() {
        var capacity = session.capacity();
        return capacity == null ? Integer.MAX_VALUE : Math.max(0, capacity - taken);
    }
}
