package org.ricdm.passerelle.event.signup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sign-up as it is stored.
 *
 * @param centreId of the person when they signed up; null for a guest who came alone
 * @param queuedAt order of the waiting list; earlier than the arrival for whom somebody moved up
 * @param sequence of the calendar entry, grows with each change that calendars have to learn
 * @param withId the sign-up of who brings the person; null for who comes alone
 */
record SignUpRow(
        long id,
        long eventId,
        AttendeeId attendee,
        @Nullable Long centreId,
        Claim claim,
        SignUpState state,
        Instant arrivedAt,
        Instant queuedAt,
        @Nullable Instant offeredUntil,
        int sequence,
        @Nullable Long withId)
        implements Limits.Waiting {

    SignUpRow in(SignUpState next, @Nullable Instant until) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException(state + " cannot become " + next);
        }
        return new SignUpRow(
                id, eventId, attendee, centreId, claim, next, arrivedAt, queuedAt, until, sequence + 1, withId);
    }

    SignUpRow with(Claim other) {
        return new SignUpRow(
                id, eventId, attendee, centreId, other, state, arrivedAt, queuedAt, offeredUntil, sequence + 1, withId);
    }

    SignUpRow numbered(long number) {
        return new SignUpRow(
                number, eventId, attendee, centreId, claim, state, arrivedAt, queuedAt, offeredUntil, sequence, withId);
    }

    SignUpRow queuedAt(Instant place) {
        return new SignUpRow(
                id, eventId, attendee, centreId, claim, state, arrivedAt, place, offeredUntil, sequence, withId);
    }

    /** The sign-up of who reads what is told of it: one's own, or that of who brings the person. */
    long readerId() {
        return withId == null ? id : withId;
    }
}
