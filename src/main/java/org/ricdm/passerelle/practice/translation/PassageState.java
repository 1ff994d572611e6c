package org.ricdm.passerelle.practice.translation;

/** How far one text of a translation is. */
public enum PassageState {
    /** Only in the original. */
    MISSING,
    /** Says what the original says now. */
    DONE,
    /** The original was changed after it was translated; readers read it all the same. */
    STALE,
    /** Kept for its translator; readers read the original until it is shorter. */
    TOO_LONG;

    /** Key of its word. */
    public String wordKey() {
        return "translation.state." + name();
    }
}
