package org.ricdm.passerelle.event;

import java.util.Locale;

/** What sort of event it is. */
public enum EventKind {
    SPRING_SCHOOL,
    CONFERENCE,
    WEBINAR,
    VISIT,
    MEETING;

    /** As it stands in addresses: {@code spring-school}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of its word. */
    public String wordKey() {
        return "event.kind." + name();
    }
}
