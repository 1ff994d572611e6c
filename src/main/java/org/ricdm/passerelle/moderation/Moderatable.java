package org.ricdm.passerelle.moderation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * What a room does so that its objects can be reported and moderated. It alone knows who moderates them. The acts ask no
 * permission: who decides has been asked before, through {@link #moderatedBy}.
 */
public interface Moderatable {

    /** Whether this room answers for the kind. */
    boolean answersFor(String kind);

    /** Whether the member moderates anything in this room. */
    boolean moderatesAnything(Viewer viewer);

    /** Those of the objects that the member moderates, in a number of statements that does not grow with theirs. */
    Set<ObjectRef> moderatedBy(Viewer viewer, Collection<ObjectRef> objects);

    /** Who is told that this object waits for a decision. */
    List<Long> moderators(ObjectRef object);

    /** The objects as they stand, whatever their state; missing ones are left out. Asks no permission. */
    Map<ObjectRef, UnderReview> look(Collection<ObjectRef> objects, Language reader);

    /** Takes it out of sight until a moderator has decided. */
    void withhold(ObjectRef object);

    /**
     * Hides it for good.
     *
     * @param by who decided
     * @param said shown in its place, null for the common sentence
     */
    void hide(ObjectRef object, long by, @Nullable String said);

    /** Hides it until its author has corrected it. */
    void giveBack(ObjectRef object, long by);

    /** Shows it; whoever was not told of it because it waited is told now. */
    void show(ObjectRef object, long by);
}
