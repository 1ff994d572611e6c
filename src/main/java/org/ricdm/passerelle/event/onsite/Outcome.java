package org.ricdm.passerelle.event.onsite;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a scan says about whoever was scanned. */
public enum Outcome {
    /** May come in. */
    IN,
    /** Has no seat in the session and was let in all the same. */
    LET_IN,
    /** Has no seat in the session. */
    NO_SEAT,
    /** Signed up, but has no place: cancelled, declined, or still in line. */
    NO_PLACE,
    /** The pass was replaced by another one. */
    REPLACED,
    /** The code is signed by nobody. */
    FORGED,
    /** The code is good at another event. */
    OTHER_EVENT,
    /** Nobody is meant. */
    UNKNOWN,
    /** Takes back an earlier scan. */
    UNDONE;

    /** Whether somebody who was scanned so was there. */
    public boolean counts() {
        return this == IN || this == LET_IN;
    }

    /** Those that count, as a list in SQL. */
    static String counting() {
        return Arrays.stream(values())
                .filter(Outcome::counts)
                .map(one -> "'" + one + "'")
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /** Key of its word. */
    public String wordKey() {
        return "onsite.outcome." + name();
    }
}
