package org.ricdm.passerelle.event.signup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventBrief;

/**
 * Seats in workshops for people who are signed up together; the room of the seats answers. Asks no permission: whoever asks
 * may sign them up.
 */
public interface GroupSeats {

    /** The seats as they are now, of which may be taken without anything coming of it. A fixed number of statements. */
    Plan plan(EventBrief event, Language reader);

    /**
     * Takes the seats, in that order, behind the turnstile of the event: what {@link #plan} said at the same moment.
     *
     * @param actorId who does it
     */
    void book(EventBrief event, long actorId, Language reader, List<Booking> bookings);

    /** The seats while a group is planned, one person after the other. */
    interface Plan {

        /** What becomes of it when that person takes a seat in that workshop, or waits for one. */
        Choice choose(Person person, String title, Wish wish);
    }

    /** What somebody is to get where there is no seat. */
    enum Wish {
        /** A place in the line. */
        SEAT_OR_LINE,
        NOTHING_ELSE,
        /** Whether there is one or not: who has no place at the event holds no seat. Only what is wrong is said. */
        NO_SEAT_YET
    }

    /**
     * Somebody with a place, or who gets one.
     *
     * @param key their sign-up; below 0 for one that is not there yet
     * @param memberId null for somebody without an account
     */
    record Person(long key, @Nullable Long memberId, long categoryId) {}

    /** @param sessionId null where it is not one workshop that is meant */
    record Choice(GroupSeat outcome, @Nullable Long sessionId) {

        /** For a row that names none. */
        public static final Choice NONE = new Choice(GroupSeat.NONE, null);
    }

    /** A seat, or a place in its line, for a sign-up. */
    record Booking(long signUpId, long sessionId) {}
}
