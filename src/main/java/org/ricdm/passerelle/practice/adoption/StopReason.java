package org.ricdm.passerelle.practice.adoption;

/** Why a centre gave up. */
public enum StopReason {
    SUPPORT,
    RULES,
    APPROVALS,
    MONEY,
    STAFF,
    WRONG_PUBLIC,
    /** Said in words. */
    OTHER;

    /** Key of its word. */
    public String wordKey() {
        return "adoption.reason." + name();
    }
}
