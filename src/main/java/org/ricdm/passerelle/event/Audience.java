package org.ricdm.passerelle.event;

/** Who sees an event once it is published. */
public enum Audience {
    /** Everybody: a page for visitors, search engines and feeds. */
    PUBLIC,
    /** Members only. */
    NETWORK;

    /** Key of its word. */
    public String wordKey() {
        return "event.audience." + name();
    }
}
