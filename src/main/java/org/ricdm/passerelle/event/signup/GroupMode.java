package org.ricdm.passerelle.event.signup;

/** What becomes of a group when there is not a place for everybody. */
public enum GroupMode {
    /** Everybody gets a place, or nobody is signed up. */
    ALL_OR_NONE,
    /** Those get a place for whom there is one, in the order of the list; the others are not signed up. */
    AS_MANY_AS_FIT,
    /** As {@link #AS_MANY_AS_FIT}; the others go to the end of the waiting list. */
    REST_WAITS;

    /** Key of its word. */
    public String wordKey() {
        return "signup.group.mode." + name();
    }
}
