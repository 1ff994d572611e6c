package org.ricdm.passerelle.event;

import java.util.Set;

/** What somebody does for one event; each sees that part of it and no other. */
public enum TeamPart {
    /** Everything. */
    ORGANISER,
    /** Rooms, sessions and speakers. */
    PROGRAMME,
    /** Names and badges. */
    CHECK_IN,
    /** What people eat, without their names where a number will do. */
    CATERING,
    /** The proposals that they are asked to review, and nothing else. */
    REVIEWER;

    /** Whether somebody who does those parts does this one; organisers do every part. */
    public boolean isDoneBy(Set<TeamPart> parts) {
        return parts.contains(ORGANISER) || parts.contains(this);
    }

    /** Key of its word. */
    public String wordKey() {
        return "event.part." + name();
    }
}
