/**
 * Sub-room for seats in sessions that one signs up for: who has one, who waits, what each has chosen instead. Every act
 * goes through {@code SeatBooks}, behind the turnstile of the event, so that no session is ever overbooked and no freed
 * seat is forgotten.
 */
@NullMarked
@NamedInterface("seats")
package org.ricdm.passerelle.event.seats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
