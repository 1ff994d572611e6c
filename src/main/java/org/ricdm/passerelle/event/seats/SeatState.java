package org.ricdm.passerelle.event.seats;

/** How it stands with somebody's seat in a session. */
public enum SeatState {
    SEATED,
    /** Stands in line. */
    WAITING,
    CANCELLED;

    /** Whether the person has a seat or may still get it. */
    public boolean isOpen() {
        return this != CANCELLED;
    }

    /** Key of its word. */
    public String wordKey() {
        return "seats.state." + name();
    }
}
