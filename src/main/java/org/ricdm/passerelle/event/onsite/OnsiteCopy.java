package org.ricdm.passerelle.event.onsite;

import java.util.List;
import java.util.Set;
import org.ricdm.passerelle.event.EventCopy;
import org.ricdm.passerelle.event.EventCopying;
import org.ricdm.passerelle.event.EventParts.Said;
import org.springframework.stereotype.Component;

/** Nothing of what happened at the door goes into a copy of an event: passes and scans are people's. */
@Component
class OnsiteCopy implements EventCopy {

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Set<String> copied() {
        return Set.of();
    }

    @Override
    public Set<String> left() {
        return Set.of("event_pass_key", "event_pass", "check_in_scan", "attendance");
    }

    @Override
    public List<Said> counted(long eventId) {
        return List.of();
    }

    @Override
    public void copy(EventCopying copying) {
        // Everything is left.
    }

    @Override
    public List<Said> attention(Copied copied) {
        return List.of();
    }
}
