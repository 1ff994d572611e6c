package org.ricdm.passerelle.event.signup;

/** Who says yes to a sign-up before it takes a place. */
public enum Approval {
    NONE,
    ORGANISER,
    /** The coordinators of the Cité whose quota it counts against; the organisers where there is none. */
    COORDINATOR;

    /** Key of its word. */
    public String wordKey() {
        return "signup.approval." + name();
    }
}
