package org.ricdm.passerelle.common.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.access.Presentable.Presentation;
import org.ricdm.passerelle.common.i18n.Language;
import org.springframework.stereotype.Component;

/** Asks the room that answers for a kind of object, whichever it is. */
@Component
public class ObjectRegistry {

    private final List<ReadAccess> access;
    private final List<Presentable> presentables;
    private final List<Muting> mutings;

    ObjectRegistry(List<ReadAccess> access, List<Presentable> presentables, List<Muting> mutings) {
        this.access = access;
        this.presentables = presentables;
        this.mutings = mutings;
    }

    /** Whether the member has muted the object; false for kinds that nobody can mute. */
    public boolean isMuted(long memberId, ObjectRef object) {
        return mutings.stream()
                .filter(room -> room.answersFor(object.kind()))
                .anyMatch(room -> room.isMuted(memberId, object));
    }

    /** Whether the member may read the object now; false for kinds that no room answers for. */
    public boolean mayRead(long memberId, ObjectRef object) {
        return readable(memberId, Set.of(object)).contains(object);
    }

    /** Whether the member may look at the object though it is hidden, see {@link ReadAccess#mayReview}. */
    public boolean mayReview(long memberId, ObjectRef object) {
        return access.stream()
                .filter(room -> room.answersFor(object.kind()))
                .anyMatch(room -> room.mayReview(memberId, object));
    }

    /** Those of the objects that the member may read now. */
    public Set<ObjectRef> readable(long memberId, Collection<ObjectRef> objects) {
        var readable = new HashSet<ObjectRef>();
        for (var room : access) {
            var own = of(objects, room::answersFor);
            if (!own.isEmpty()) {
                readable.addAll(room.readable(memberId, own));
            }
        }
        return readable;
    }

    /** Those of the objects that are not gone for good; also those of kinds that no room answers for. */
    public Set<ObjectRef> existing(Collection<ObjectRef> objects) {
        var existing = new HashSet<>(objects);
        for (var room : access) {
            var own = of(objects, room::answersFor);
            if (!own.isEmpty()) {
                existing.removeAll(own);
                existing.addAll(room.existing(own));
            }
        }
        return existing;
    }

    /** How the objects are shown; those that are gone are left out. Asks no permission. */
    public Map<ObjectRef, Presentation> present(Collection<ObjectRef> objects, Language reader) {
        var shown = new HashMap<ObjectRef, Presentation>();
        for (var room : presentables) {
            var own = of(objects, room::answersFor);
            if (!own.isEmpty()) {
                shown.putAll(room.presentAll(own, reader));
            }
        }
        return shown;
    }

    /** How the object is shown; empty when it is gone. Asks no permission. */
    public Optional<Presentation> present(ObjectRef object, Language reader) {
        return Optional.ofNullable(present(Set.of(object), reader).get(object));
    }

    private static Set<ObjectRef> of(Collection<ObjectRef> objects, java.util.function.Predicate<String> kind) {
        return objects.stream().filter(object -> kind.test(object.kind())).collect(Collectors.toSet());
    }
}
