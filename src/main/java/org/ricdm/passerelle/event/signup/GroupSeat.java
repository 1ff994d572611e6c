package org.ricdm.passerelle.event.signup;

/** What becomes of the workshop that a row of a group names. */
public enum GroupSeat {
    /** The row names none. */
    NONE,
    SEAT,
    /** Stands in the line for a seat. */
    WAITING,
    /** They have chosen it already: nothing changes. */
    ALREADY,
    /** There is no seat, and nobody is to wait. */
    FULL,
    /** Who has no place at the event yet holds no seat. */
    NO_PLACE,
    /** There is no such workshop. */
    UNKNOWN,
    /** Several workshops have this title. */
    SEVERAL,
    /** It is for other categories, or for people who are invited. */
    CLOSED,
    BEGUN,
    /** Something else they have is at the same time, or too far away. */
    CLASH;

    /** Whether the row has to be mended before anything can come of it. */
    public boolean isWrong() {
        return switch (this) {
            case UNKNOWN, SEVERAL, CLOSED, BEGUN, CLASH -> true;
            case NONE, SEAT, WAITING, ALREADY, FULL, NO_PLACE -> false;
        };
    }

    /** Whether something is booked by it. */
    public boolean isBooked() {
        return this == SEAT || this == WAITING;
    }

    /** Key of its word. */
    public String wordKey() {
        return "signup.group.seat." + name();
    }
}
