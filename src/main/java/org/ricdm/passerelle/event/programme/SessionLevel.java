package org.ricdm.passerelle.event.programme;

/** What one should know before. */
public enum SessionLevel {
    ALL,
    BEGINNERS,
    PRACTISED;

    /** Key of its word. */
    public String wordKey() {
        return "programme.level." + name();
    }
}
