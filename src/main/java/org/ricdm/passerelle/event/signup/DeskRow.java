package org.ricdm.passerelle.event.signup;

import java.time.Instant;
import org.ricdm.passerelle.event.EventMode;

/**
 * One sign-up in the list of the organisers.
 *
 * @param category its name in the reader's language
 * @param position in the waiting list, 1 for who is next; 0 when the person does not wait
 * @param reserve whether the place comes out of the reserve
 * @param with the name of who brings the person; empty for who comes alone
 */
public record DeskRow(
        long id,
        Attendee person,
        String category,
        EventMode way,
        SignUpState state,
        int position,
        boolean reserve,
        Instant arrivedAt,
        String with) {}
