package org.ricdm.passerelle.practice.adoption;

/** Whether they would do it again. */
public enum Again {
    YES,
    OTHERWISE,
    NO;

    /** Key of its word. */
    public String wordKey() {
        return "adoption.again." + name();
    }
}
