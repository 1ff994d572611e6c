package org.ricdm.passerelle.event.signup;

/**
 * A limit and what is taken of it.
 *
 * @param ref 0 for the event, else the way, the category or the Cité
 * @param capacity at least 0; what is taken may be more after it was lowered
 * @param reserve of the capacity, kept for those whom the organisers give a place
 * @param reserveTaken of what is taken, out of the reserve
 */
record Limit(long id, LimitKind kind, long ref, int capacity, int reserve, int taken, int reserveTaken) {

    /** Whether one more place may be taken; who comes out of the reserve may take what is kept of it. */
    boolean hasRoom(boolean fromReserve) {
        return room(fromReserve) > 0;
    }

    /** How many places are left, never less than none. */
    int room(boolean fromReserve) {
        var left = capacity - taken;
        var kept = Math.max(0, reserve - reserveTaken);
        return Math.max(0, fromReserve ? left : left - kept);
    }

    /** By how many it is over since it was lowered. */
    int over() {
        return Math.max(0, taken - capacity);
    }

    Limit with(int places, boolean fromReserve) {
        return new Limit(
                id, kind, ref, capacity, reserve, taken + places, fromReserve ? reserveTaken + places : reserveTaken);
    }
}
