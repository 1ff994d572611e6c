package org.ricdm.passerelle.moderation;

import java.util.Set;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.people.People;
import org.springframework.stereotype.Component;

/** Who may look at a case and who may decide it. Whether somebody moderates an object is asked of its room. */
@Component
class ModerationAccess {

    private final CurrentViewer current;
    private final ModeratedObjects objects;
    private final DecisionRows decisions;
    private final People people;

    ModerationAccess(CurrentViewer current, ModeratedObjects objects, DecisionRows decisions, People people) {
        this.current = current;
        this.objects = objects;
        this.decisions = decisions;
        this.people = people;
    }

    /** Who asks, if they moderate anything. */
    Viewer moderator() {
        var viewer = current.require();
        if (!objects.moderatesAnything(viewer)) {
            throw new NotOpen("the review queue");
        }
        return viewer;
    }

    /** Who asks, if they moderate that object. */
    Viewer moderatorOf(ObjectRef object) {
        var viewer = current.require();
        if (!mayLook(viewer, object)) {
            throw new NotOpen(object + " is not moderated by who asks");
        }
        return viewer;
    }

    /** Who asks, if they may decide that case: not one's own, and no appeal against what one decided oneself. */
    Viewer decider(ReviewCase one) {
        var viewer = moderatorOf(one.object());
        if (isBarred(viewer, one)) {
            throw new NotOpen("case:" + one.id() + " is not decided by who asks");
        }
        return viewer;
    }

    /** Whether the case concerns the moderator, who then leaves it to others. */
    boolean isBarred(Viewer viewer, ReviewCase one) {
        var contested = one.contestedId();
        return one.authorId() == viewer.memberId()
                || (contested != null
                        && decisions
                                .find(contested)
                                .filter(decision -> decision.decidedBy() == viewer.memberId())
                                .isPresent());
    }

    /** Appeals against a suspension are about a member: who moderates the network looks at them, not who does one forum. */
    boolean mayLook(Viewer viewer, ObjectRef object) {
        return object.kind().equals(Decision.MEMBER)
                ? viewer.moderatesNetwork()
                : objects.moderatedBy(viewer, Set.of(object)).contains(object);
    }

    /** Whether that person may keep the member out of the network; one who holds an office, only administrators. */
    boolean maySuspend(Viewer viewer, long memberId) {
        return administers(viewer) || (viewer.moderatesNetwork() && !holdsOffice(memberId));
    }

    private boolean holdsOffice(long memberId) {
        return people.viewer(memberId).filter(Viewer::moderatesNetwork).isPresent();
    }

    static boolean administers(Viewer viewer) {
        return viewer.has(Role.ADMINISTRATOR);
    }
}
