package org.ricdm.passerelle.event;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.ReadAccess;
import org.springframework.stereotype.Component;

/** A member reads the picture of an event and the logos of its partners where they see the event. */
@Component
class PictureAccess implements ReadAccess {

    private static final String PICTURE = "eventpicture";
    private static final String LOGO = "eventlogo";

    private final EventAccess events;

    PictureAccess(EventAccess events) {
        this.events = events;
    }

    /** To whom the file of the picture of an event belongs. */
    static ObjectRef picture(long eventId) {
        return new ObjectRef(PICTURE, eventId);
    }

    /** To whom the files of the logos of an event's partners belong, all of them. */
    static ObjectRef logos(long eventId) {
        return new ObjectRef(LOGO, eventId);
    }

    @Override
    public boolean answersFor(String kind) {
        return kind.equals(PICTURE) || kind.equals(LOGO);
    }

    @Override
    public Set<ObjectRef> readable(long memberId, Collection<ObjectRef> objects) {
        return ofThese(objects, events.readable(memberId, events(objects)));
    }

    @Override
    public Set<ObjectRef> existing(Collection<ObjectRef> objects) {
        return ofThese(objects, events.existing(events(objects)));
    }

    private static Set<ObjectRef> events(Collection<ObjectRef> objects) {
        return objects.stream().map(one -> EventAccess.ref(one.id())).collect(Collectors.toSet());
    }

    private static Set<ObjectRef> ofThese(Collection<ObjectRef> objects, Set<ObjectRef> events) {
        return objects.stream()
                .filter(one -> events.contains(EventAccess.ref(one.id())))
                .collect(Collectors.toSet());
    }
}
