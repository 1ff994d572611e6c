package org.ricdm.passerelle.event.programme;

import java.util.Set;
import org.ricdm.passerelle.event.EventBrief;

/** Which sessions left something to read. Whoever keeps it answers; without an answer there is nothing. */
public interface SessionMaterials {

    /** The sessions of an event that who asks has read, which left something for them. One statement. */
    Set<Long> of(EventBrief event);
}
