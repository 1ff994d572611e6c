package org.ricdm.passerelle.event.signup;

/** Who says yes to a sign-up before it takes a place. */
public enum Approval {
    NONE,
    ORGANISER,
    /** The coordinators of the Cité whose quota counts; the organisers where it has none. */
    COORDINATOR;

    /** Key of its word. */
    public String wordKey() {
        return "signup.approval." + name();
    }
}
