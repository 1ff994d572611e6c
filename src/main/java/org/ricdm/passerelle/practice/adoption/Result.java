package org.ricdm.passerelle.practice.adoption;

/** What came of it against what the sheet promises. */
public enum Result {
    BETTER,
    AS_PROMISED,
    LESS,
    NOTHING;

    /** Key of its word. */
    public String wordKey() {
        return "adoption.result." + name();
    }
}
