package org.ricdm.passerelle.event.seats;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.people.PersonCard;

/**
 * Somebody in a workshop or in its line, for those who run the event.
 *
 * @param name as lists say it; empty once it is forgotten
 * @param person null for somebody without an account
 * @param first whether it is a first wish
 * @param position in the line, 1 for who is next; 0 with a seat
 * @param since when they chose it
 */
public record DeskSeat(
        long signUpId,
        String name,
        @Nullable PersonCard person,
        SeatState state,
        boolean first,
        int position,
        Instant since) {}
