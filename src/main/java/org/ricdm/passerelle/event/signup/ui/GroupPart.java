package org.ricdm.passerelle.event.signup.ui;

import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventParts;
import org.ricdm.passerelle.event.signup.SignUpOutlook;
import org.ricdm.passerelle.event.signup.SignUpWindow;
import org.springframework.stereotype.Component;

/** What signing up others adds to the page of an event: the way to it, for coordinators. */
@Component
class GroupPart implements EventParts {

    private final SignUpOutlook outlook;
    private final CurrentViewer current;

    GroupPart(SignUpOutlook outlook, CurrentViewer current) {
        this.outlook = outlook;
        this.current = current;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Addition on(EventBrief event) {
        var isCoordinator =
                current.find().filter(viewer -> viewer.has(Role.COORDINATOR)).isPresent();
        return isCoordinator && outlook.window(event) == SignUpWindow.OPEN
                ? new Addition(null, new Link("signup.group.title", SignUpNavigation.group(event.slug())), null)
                : Addition.NONE;
    }
}
