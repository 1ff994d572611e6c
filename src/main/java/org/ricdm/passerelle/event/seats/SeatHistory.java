package org.ricdm.passerelle.event.seats;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.people.PersonCard;

/**
 * One thing that happened to a seat.
 *
 * @param actor null for the portal itself
 * @param reason as somebody wrote it, empty when nobody did
 */
public record SeatHistory(
        SeatStep what, Instant at, @Nullable PersonCard actor, String reason) {}
