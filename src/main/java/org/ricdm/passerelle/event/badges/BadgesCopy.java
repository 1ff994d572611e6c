package org.ricdm.passerelle.event.badges;

import java.util.List;
import java.util.Set;
import org.ricdm.passerelle.event.EventCopy;
import org.ricdm.passerelle.event.EventCopying;
import org.ricdm.passerelle.event.EventParts.Said;
import org.springframework.stereotype.Component;

/** Nothing of what was printed goes into a copy of an event: badges are people's. */
@Component
class BadgesCopy implements EventCopy {

    @Override
    public int order() {
        return 70;
    }

    @Override
    public Set<String> copied() {
        return Set.of();
    }

    @Override
    public Set<String> left() {
        return Set.of("badge_run", "badge_printed");
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
