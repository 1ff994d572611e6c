package org.ricdm.passerelle.event.signup;

/**
 * Lets one act at a time through to the places of an event. Without it, two that read the same last place both take it;
 * a test proves that.
 */
public interface Turnstile {

    /** Waits until it is one's turn and keeps it until the end of the transaction. */
    void enter(long eventId);
}
