package org.ricdm.passerelle.event.programme;

/** What a session is. */
public enum SessionKind {
    PLENARY,
    WORKSHOP,
    VISIT,
    /** Tables where people show their work, for whoever walks by. */
    MARKET,
    SOCIAL,
    BREAK;

    /** Whether it is the same for everybody, whatever one chose: it stands across all columns of the day. */
    public boolean isForAll() {
        return this == PLENARY || this == MARKET || this == SOCIAL || this == BREAK;
    }

    /** Key of its word. */
    public String wordKey() {
        return "programme.kind." + name();
    }
}
