package org.ricdm.passerelle.event.seats;

import org.jspecify.annotations.Nullable;

/**
 * The sign-up behind a seat.
 *
 * @param memberId null for somebody without an account
 * @param hasPlace whether it takes a place at the event; only then may it hold seats
 */
record Taker(long signUpId, @Nullable Long memberId, long categoryId, boolean hasPlace) {}
