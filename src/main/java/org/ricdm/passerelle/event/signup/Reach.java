package org.ricdm.passerelle.event.signup;

/** Whether a mail reaches somebody who signed up. */
public enum Reach {
    READS,
    /** A member who is suspended, gone or erased. */
    INACTIVE,
    /** A guest whose address was forgotten. */
    FORGOTTEN,
    /** The address refused for good the last mail that was sent to it. */
    REFUSED;

    /** Whether there is somebody to write to, whatever became of the last mail. */
    public boolean isThere() {
        return this == READS || this == REFUSED;
    }

    /** Key of its word. */
    public String wordKey() {
        return "signup.reach." + name();
    }
}
