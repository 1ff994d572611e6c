package org.ricdm.passerelle.event.seats;

import java.util.Arrays;
import java.util.List;

/** What may happen to a seat. */
public enum SeatStep {
    /** Chosen, and there was room. */
    CHOSEN,
    /** Chosen, and there was none. */
    WAITING,
    /** Came from the line to a seat. */
    PROMOTED,
    /** Given back as a wish that comes first became certain. */
    REPLACED,
    /** Given back by the person. */
    GIVEN_BACK,
    /** Is kept until a swap is certain. */
    SECOND,
    /** Put into this session by an organiser, who said why. */
    MOVED,
    /** Put in line by an organiser, who said why. */
    LINED,
    /** Taken off by an organiser, who said why. */
    REMOVED,
    /** The person has no place at the event any more. */
    PLACE_GONE,
    /** The session is not in the programme any more. */
    WITHDRAWN,
    /** A release changed when, where, by whom or in which languages the session takes place; the seat stays. */
    RESCHEDULED;

    /** Whether the person gets a mail about it; what ends with the place at the event is told with that. */
    boolean isTold() {
        return this != SECOND && this != PLACE_GONE;
    }

    /** The names of those that are told. */
    static List<String> told() {
        return Arrays.stream(values()).filter(SeatStep::isTold).map(Enum::name).toList();
    }

    /** Key of its word. */
    public String wordKey() {
        return "seats.step." + name();
    }
}
