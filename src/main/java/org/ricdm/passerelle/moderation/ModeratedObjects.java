package org.ricdm.passerelle.moderation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.i18n.Language;
import org.springframework.stereotype.Component;

/** Asks the room that answers for a kind of object, whichever it is. */
@Component
class ModeratedObjects {

    private final List<Moderatable> rooms;

    ModeratedObjects(List<Moderatable> rooms) {
        this.rooms = rooms;
    }

    /** The room that answers for the object. */
    Moderatable room(ObjectRef object) {
        return rooms.stream()
                .filter(room -> room.answersFor(object.kind()))
                .findFirst()
                .orElseThrow(() -> new NotOpen(object.toString()));
    }

    boolean moderatesAnything(Viewer viewer) {
        return rooms.stream().anyMatch(room -> room.moderatesAnything(viewer));
    }

    Set<ObjectRef> moderatedBy(Viewer viewer, Collection<ObjectRef> objects) {
        var mine = new HashSet<ObjectRef>();
        for (var room : rooms) {
            var own = of(objects, room);
            if (!own.isEmpty()) {
                mine.addAll(room.moderatedBy(viewer, own));
            }
        }
        return mine;
    }

    Map<ObjectRef, UnderReview> look(Collection<ObjectRef> objects, Language reader) {
        var shown = new HashMap<ObjectRef, UnderReview>();
        for (var room : rooms) {
            var own = of(objects, room);
            if (!own.isEmpty()) {
                shown.putAll(room.look(own, reader));
            }
        }
        return shown;
    }

    Optional<UnderReview> look(ObjectRef object, Language reader) {
        return Optional.ofNullable(look(Set.of(object), reader).get(object));
    }

    private static Set<ObjectRef> of(Collection<ObjectRef> objects, Moderatable room) {
        return objects.stream().filter(object -> room.answersFor(object.kind())).collect(Collectors.toSet());
    }
}
