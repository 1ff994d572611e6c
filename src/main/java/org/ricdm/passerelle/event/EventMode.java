package org.ricdm.passerelle.event;

import java.util.List;

/** Where people take part. */
public enum EventMode {
    ON_SITE,
    ONLINE,
    HYBRID;

    /** Whether people come to a place. */
    public boolean hasPlace() {
        return this != ONLINE;
    }

    /** The ways one may take part in an event of this mode: one or both of on site and online. */
    public List<EventMode> ways() {
        return this == HYBRID ? List.of(ON_SITE, ONLINE) : List.of(this);
    }

    /** Key of its word. */
    public String wordKey() {
        return "event.mode." + name();
    }
}
