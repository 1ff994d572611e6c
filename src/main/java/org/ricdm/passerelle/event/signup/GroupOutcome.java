package org.ricdm.passerelle.event.signup;

/** What happens, or happened, to one person of a group. */
public enum GroupOutcome {
    PLACE,
    WAITING,
    TO_BE_APPROVED,
    /** There is no place, and nobody is to wait. */
    LEFT_OUT,
    /** The person is signed up, or waits: nothing changes. */
    ALREADY,
    NO_NAME,
    NO_ADDRESS,
    /** The name cannot be read: it was saved in one encoding and read in another. */
    DAMAGED,
    /** The same address stands further up. */
    TWICE,
    /** A member of a centre that is not the coordinator's. */
    OTHER_CENTRE,
    /** The account is suspended or closed. */
    NOT_ACTIVE,
    /** There is no such category, or it is not for who asks to give. */
    NO_CATEGORY,
    /** The category is not open now. */
    CLOSED,
    /** The workshop cannot be had as it is named. */
    WORKSHOP;

    /** Whether the person is signed up by it. */
    public boolean isSignedUp() {
        return this == PLACE || this == WAITING || this == TO_BE_APPROVED;
    }

    /** Whether the row has to be mended before anything can come of it. */
    public boolean isWrong() {
        return !isSignedUp() && this != LEFT_OUT && this != ALREADY;
    }

    /** Key of its word. */
    public String wordKey() {
        return "signup.group.outcome." + name();
    }
}
