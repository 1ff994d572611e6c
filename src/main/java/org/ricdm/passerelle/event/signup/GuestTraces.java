package org.ricdm.passerelle.event.signup;

import java.time.Instant;

/** What another room keeps with the name of a guest in it, and has to forget with the guest. */
public interface GuestTraces {

    /** Forgets the guests of events that ended before then, in the transaction that forgets the guests themselves. */
    void forgetOfEnded(Instant before);
}
