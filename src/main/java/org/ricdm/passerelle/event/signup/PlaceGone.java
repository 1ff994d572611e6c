package org.ricdm.passerelle.event.signup;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.EventBrief;

/** Whoever gave something to people because they had a place at an event, and takes it back when they have none any more. */
public interface PlaceGone {

    /**
     * These sign-ups had a place and have none any more. Told behind the turnstile of the event, in the transaction in
     * which it happens.
     *
     * @param actorId who did it, null for the portal itself
     */
    void gone(EventBrief event, Collection<Long> signUps, @Nullable Long actorId);
}
