package org.ricdm.passerelle.practice;

/** The principles of the charter of the Cités des métiers that a practice serves. */
public enum CharterPrinciple {
    OPEN_TO_ALL,
    FREE,
    ANONYMOUS,
    MULTI_PARTNER;

    /** Key of its word. */
    public String wordKey() {
        return "practice.principle." + name();
    }
}
