package org.ricdm.passerelle.event.signup;

/** How a freed place goes to who is next in line. */
public enum Promotion {
    /** At once. */
    AUTOMATIC,
    /** As an offer to accept within some hours. */
    OFFER;

    /** Key of its word. */
    public String wordKey() {
        return "signup.promotion." + name();
    }
}
