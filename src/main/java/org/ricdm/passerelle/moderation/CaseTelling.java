package org.ricdm.passerelle.moderation;

import java.util.List;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.notification.Happening;
import org.ricdm.passerelle.notification.Notices;
import org.ricdm.passerelle.notification.Reason;
import org.ricdm.passerelle.people.People;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells those who moderate that a case is open: in the bell, and by mail as each of them chose. */
@Component
class CaseTelling {

    private final CaseRows cases;
    private final ModeratedObjects objects;
    private final DecisionRows decisions;
    private final Notices notices;
    private final People people;

    CaseTelling(CaseRows cases, ModeratedObjects objects, DecisionRows decisions, Notices notices, People people) {
        this.cases = cases;
        this.objects = objects;
        this.decisions = decisions;
        this.notices = notices;
        this.people = people;
    }

    @ApplicationModuleListener(id = "tell-of-a-case")
    void on(CaseOpened fact) {
        var one = cases.find(fact.caseId()).filter(ReviewCase::open).orElse(null);
        if (one == null) {
            return;
        }
        var contested = one.contestedId();
        var decider = contested == null
                ? 0
                : decisions.find(contested).map(Decision::decidedBy).orElse(0L);
        var object = new ObjectRef(CaseObjects.CASE, one.id());
        notices.tell(new Happening(
                object.toString(),
                object,
                object,
                1,
                null,
                one.openedAt(),
                moderators(one).stream()
                        .filter(member -> member != one.authorId() && member != decider)
                        .map(member -> new Happening.Told(member, Reason.REVIEW))
                        .toList()));
    }

    private List<Long> moderators(ReviewCase one) {
        return one.object().kind().equals(Decision.MEMBER)
                ? people.holding(Role.ADMINISTRATOR, null)
                : objects.room(one.object()).moderators(one.object());
    }
}
