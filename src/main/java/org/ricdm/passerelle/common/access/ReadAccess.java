package org.ricdm.passerelle.common.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * May this member read this object, now? Each room answers for its own kinds; whoever tells, mails, pushes or serves
 * asks at the last moment, not when the work was queued.
 */
public interface ReadAccess {

    /** Whether this room answers for the kind. */
    boolean answersFor(String kind);

    /** False also for objects that do not exist and for members who are suspended, gone or erased. */
    default boolean mayRead(long memberId, ObjectRef object) {
        return readable(memberId, List.of(object)).contains(object);
    }

    /** Those of the objects that the member may read, in a number of statements that does not grow with theirs. */
    Set<ObjectRef> readable(long memberId, Collection<ObjectRef> objects);

    /**
     * Whether the member looks at an object that others may not read any more or not yet, to judge it or because it is
     * their own.
     */
    default boolean mayReview(long memberId, ObjectRef object) {
        return false;
    }

    /**
     * Those of the objects that are there, also hidden ones that may be shown again. Of the others nothing comes back;
     * what belongs to them may be thrown away. Asks no permission.
     */
    default Set<ObjectRef> existing(Collection<ObjectRef> objects) {
        return Set.copyOf(objects);
    }
}
