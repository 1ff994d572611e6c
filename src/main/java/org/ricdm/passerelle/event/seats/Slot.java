package org.ricdm.passerelle.event.seats;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.programme.BookableSession;
import org.ricdm.passerelle.event.programme.Walks;

/**
 * When and where a session is and how many it holds.
 *
 * @param capacity null when it holds everybody
 */
record Slot(
        long id,
        Instant starts,
        Instant ends,
        @Nullable Long room,
        @Nullable Integer capacity) {

    static Slot of(BookableSession session) {
        return new Slot(
                session.id(),
                session.starts().instant(),
                session.ends().instant(),
                session.roomId(),
                session.capacity());
    }

    /** What keeps somebody from being in both; null when nothing does. */
    @Nullable
    Clash clash(Slot other, Walks walks) {
        if (starts.isBefore(other.ends) && other.starts.isBefore(ends)) {
            return new Clash(other.id, 0);
        }
        var gap = starts.isBefore(other.starts)
                ? Duration.between(ends, other.starts)
                : Duration.between(other.ends, starts);
        var walk = walks.between(room, other.room);
        return gap.compareTo(Duration.ofMinutes(walk)) < 0 ? new Clash(other.id, walk) : null;
    }

    /**
     * @param sessionId the other session
     * @param minutes on foot from one to the other, which there is no time for; 0 when they are at the same time
     */
    record Clash(long sessionId, int minutes) {}
}
