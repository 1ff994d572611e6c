package org.ricdm.passerelle.event.signup;

import java.util.Set;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.people.CentreSummary;
import org.ricdm.passerelle.people.Centres;
import org.springframework.stereotype.Component;

/** Who may sign whom up: organisers anybody, coordinators the people of their centre and of its associated centres. */
@Component
class GroupAccess {

    private final EventAccess events;
    private final Centres centres;
    private final CurrentViewer current;

    GroupAccess(EventAccess events, Centres centres, CurrentViewer current) {
        this.events = events;
        this.centres = centres;
        this.current = current;
    }

    /** @throws NotOpen when there is no such event or who asks signs nobody up but themselves */
    GroupScope at(String slug) {
        var event = events.seen(slug);
        var viewer = current.require();
        if (event.does(TeamPart.ORGANISER)) {
            return new GroupScope(event, viewer, null, null, Set.of());
        }
        if (!viewer.has(Role.COORDINATOR)) {
            throw new NotOpen(EventAccess.EVENT);
        }
        var all = centres.all();
        var own = all.stream()
                .filter(centre -> centre.id() == viewer.centreId())
                .findFirst()
                .orElseThrow(() -> new NotOpen(EventAccess.EVENT));
        return new GroupScope(
                event,
                viewer,
                own,
                centres.citeOf(own.id()).orElse(null),
                all.stream()
                        .filter(centre ->
                                centre.id() == own.id() || (centre.parentId() != null && centre.parentId() == own.id()))
                        .map(CentreSummary::id)
                        .collect(Collectors.toSet()));
    }
}
