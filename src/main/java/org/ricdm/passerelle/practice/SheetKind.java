package org.ricdm.passerelle.practice;

/** What a sheet tells of. */
public enum SheetKind {
    /** What works and others may do as well. */
    PRACTICE,
    /** What did not work, and why: as welcome, so that nobody else falls into it unwarned. */
    ATTEMPT;

    /** Key of its word. */
    public String wordKey() {
        return this == PRACTICE ? "practice.practice" : "practice.attempt";
    }
}
