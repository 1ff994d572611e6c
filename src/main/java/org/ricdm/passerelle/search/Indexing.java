package org.ricdm.passerelle.search;

import java.util.List;
import org.ricdm.passerelle.common.access.Indexable;
import org.ricdm.passerelle.common.access.ObjectChanged;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Brings a change into the index, after the commit and from Modulith's registry: the one who writes does not wait for it,
 * a crash right after publishing loses nothing, and what the index does not take is tried again.
 */
@Component
class Indexing {

    private static final int AT_ONCE = 500;

    private final List<Indexable> rooms;
    private final TextIndex index;

    Indexing(List<Indexable> rooms, TextIndex index) {
        this.rooms = rooms;
        this.index = index;
    }

    @ApplicationModuleListener(id = "search-index")
    void on(ObjectChanged fact) {
        var changed = new ObjectRef(fact.kind(), fact.id());
        for (var room : rooms) {
            if (room.kinds().contains(changed.kind())) {
                var parts = room.parts(changed);
                for (var from = 0; from < parts.size(); from += AT_ONCE) {
                    index.put(room, parts.subList(from, Math.min(parts.size(), from + AT_ONCE)));
                }
            }
        }
    }
}
