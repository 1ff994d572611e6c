package org.ricdm.passerelle.event.signup;

/** What becomes of a sign-up when something is done with many. */
public enum BulkOutcome {
    /** Approved, with a place. */
    PLACE,
    /** Approved, into the line. */
    LINE,
    DECLINED,
    CANCELLED,
    /** Into the other category. */
    MOVED,
    /** Nothing: it is so already. */
    SAME,
    /** Nothing: it does not follow on the state they are in. */
    NOT_POSSIBLE,
    /** Nothing: a limit has no room for them there. */
    FULL;

    /** Whether something changes. */
    public boolean isChange() {
        return switch (this) {
            case PLACE, LINE, DECLINED, CANCELLED, MOVED -> true;
            case SAME, NOT_POSSIBLE, FULL -> false;
        };
    }

    /** Key of its sentence; takes how many. */
    public String wordKey() {
        return "signup.bulk.outcome." + name();
    }
}
