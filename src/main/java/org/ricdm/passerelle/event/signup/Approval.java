package org.ricdm.passerelle.event.signup;

/** Who says yes to a sign-up before it takes a place. */
public enum Approval {
    NONE,
    ORGANISER;

    /** Key of its word. */
    public String wordKey() {
        return "signup.approval." + name();
    }
}
