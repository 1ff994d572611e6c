package org.ricdm.passerelle.practice;

/** Why a practice is no longer done. */
public enum RetiringReason {
    NOT_DONE_ANY_MORE,
    REPLACED,
    OUTDATED,
    DID_NOT_HOLD,
    OTHER;

    /** Key of its word. */
    public String wordKey() {
        return "practice.retired." + name();
    }
}
