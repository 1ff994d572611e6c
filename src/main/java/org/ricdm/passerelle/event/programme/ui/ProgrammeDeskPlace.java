package org.ricdm.passerelle.event.programme.ui;

import org.ricdm.passerelle.event.DeskEntry;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.TeamPart;
import org.springframework.stereotype.Component;

/** What the programme adds to the desk. */
@Component
class ProgrammeDeskPlace implements DeskEntry {

    @Override
    public String wordKey() {
        return "event.programme";
    }

    @Override
    public String helpKey() {
        return "programme.desk.help";
    }

    @Override
    public String path(EventBrief event) {
        return ProgrammeNavigation.plan(event.slug());
    }

    @Override
    public TeamPart needs() {
        return TeamPart.PROGRAMME;
    }

    @Override
    public int order() {
        return 20;
    }
}
