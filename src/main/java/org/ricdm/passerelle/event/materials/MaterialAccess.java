package org.ricdm.passerelle.event.materials;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.ReadAccess;
import org.ricdm.passerelle.event.EventAccess;
import org.springframework.stereotype.Component;

/** A member reads the file of a material where they see its event. */
@Component
class MaterialAccess implements ReadAccess {

    /** The kind of object that a material is. */
    static final String MATERIAL = "material";

    private final MaterialRows rows;
    private final EventAccess events;

    MaterialAccess(MaterialRows rows, EventAccess events) {
        this.rows = rows;
        this.events = events;
    }

    @Override
    public boolean answersFor(String kind) {
        return kind.equals(MATERIAL);
    }

    @Override
    public Set<ObjectRef> readable(long memberId, Collection<ObjectRef> objects) {
        var places = rows.places(objects);
        var seen = events.readable(
                memberId,
                places.values().stream()
                        .map(place -> EventAccess.ref(place.eventId()))
                        .collect(Collectors.toSet()));
        return places.entrySet().stream()
                .filter(one -> seen.contains(EventAccess.ref(one.getValue().eventId())))
                .map(one -> MaterialRows.ref(one.getKey()))
                .collect(Collectors.toSet());
    }

    @Override
    public Set<ObjectRef> existing(Collection<ObjectRef> objects) {
        return rows.places(objects).keySet().stream().map(MaterialRows::ref).collect(Collectors.toSet());
    }
}
