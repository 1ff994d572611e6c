package org.ricdm.passerelle.event.seats;

import java.time.Instant;
import java.util.Comparator;

/**
 * A seat as it is stored.
 *
 * @param wish 1, or {@link #SECOND} for what is given back as soon as a first wish at the same time is certain
 * @param queuedAt order of the line
 */
record SeatRow(long signUpId, long sessionId, SeatState state, int wish, Instant queuedAt) {

    static final int FIRST = 1;
    static final int SECOND = 2;

    /** Who is next comes first. */
    static final Comparator<SeatRow> LINE = Comparator.comparing(SeatRow::queuedAt)
            .thenComparingLong(SeatRow::signUpId)
            .thenComparingLong(SeatRow::sessionId);

    boolean isSeated() {
        return state == SeatState.SEATED;
    }

    boolean isWaiting() {
        return state == SeatState.WAITING;
    }

    boolean isFirst() {
        return wish == FIRST;
    }

    SeatRow in(SeatState next) {
        return new SeatRow(signUpId, sessionId, next, wish, queuedAt);
    }

    SeatRow wished(int other) {
        return new SeatRow(signUpId, sessionId, state, other, queuedAt);
    }

    Key key() {
        return new Key(signUpId, sessionId);
    }

    /** Whose seat in which session. */
    record Key(long signUpId, long sessionId) {}
}
