package org.ricdm.passerelle.event.programme.ui;

import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventParts;
import org.ricdm.passerelle.event.programme.Programme;
import org.springframework.stereotype.Component;

/** What the programme adds to the page of an event, once there is one to read: the way to it, and who speaks. */
@Component
class ProgrammePart implements EventParts {

    private final Programme programme;

    ProgrammePart(Programme programme) {
        this.programme = programme;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean mayAddPlace() {
        return true;
    }

    @Override
    public Addition on(EventBrief event) {
        var page = new Link("event.programme", ProgrammeNavigation.programme(event.slug()));
        return programme
                .speakers(event)
                .map(speakers -> new Addition(page, null, null, speakers))
                .orElse(Addition.NONE);
    }
}
