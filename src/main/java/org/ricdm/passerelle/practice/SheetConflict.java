package org.ricdm.passerelle.practice;

/** The sheet was changed elsewhere meanwhile. Carries what is stored now, so that both can be compared. */
public class SheetConflict extends RuntimeException {

    private final transient SheetFields theirs;
    private final int version;

    SheetConflict(SheetFields theirs, int version) {
        super("changed meanwhile");
        this.theirs = theirs;
        this.version = version;
    }

    /** What is stored now. */
    public SheetFields theirs() {
        return theirs;
    }

    /** The version to save over once both were compared. */
    public int version() {
        return version;
    }
}
