package org.ricdm.passerelle.event.programme;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Minutes on foot from room to room.
 *
 * @param usual between rooms of which nobody said more
 * @param minutes by pair
 */
public record Walks(int usual, Map<Pair, Integer> minutes) {

    /** 0 within a room and where one of the two is not known. */
    public int between(@Nullable Long roomA, @Nullable Long roomB) {
        if (roomA == null || roomB == null || roomA.equals(roomB)) {
            return 0;
        }
        return minutes.getOrDefault(Pair.of(roomA, roomB), usual);
    }

    /** Two rooms in either order. */
    public record Pair(long smaller, long larger) {

        /** The pair of those two, whichever comes first. */
        public static Pair of(long a, long b) {
            return new Pair(Math.min(a, b), Math.max(a, b));
        }
    }
}
