package org.ricdm.passerelle.forum;

/** Somebody else changed the post meanwhile. Carries their text, so that both can be compared; the caller keeps his. */
public class EditConflict extends RuntimeException {

    private final String theirs;
    private final int version;

    EditConflict(String theirs, int version) {
        super("edited meanwhile");
        this.theirs = theirs;
        this.version = version;
    }

    /** The text that is stored now. */
    public String theirs() {
        return theirs;
    }

    /** The version to save over once both texts were compared. */
    public int version() {
        return version;
    }
}
