package org.ricdm.passerelle.practice.adoption;

/** Who may learn that a centre tries a sheet. */
public enum AdoptionVisibility {
    /** Visitors as well, once the sheet is public. */
    PUBLIC,
    /** Members only. */
    NETWORK;

    /** Key of its word. */
    public String wordKey() {
        return "adoption.visibility." + name();
    }
}
