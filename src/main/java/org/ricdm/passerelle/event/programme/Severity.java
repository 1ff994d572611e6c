package org.ricdm.passerelle.event.programme;

/** How much a conflict weighs, the heaviest first. */
public enum Severity {
    /** Is never stored. */
    FORBIDS,
    /** May be planned, but not released. */
    BLOCKS,
    /** Is said, no more. */
    WARNS;

    /** Key of its word. */
    public String wordKey() {
        return "programme.severity." + name();
    }
}
