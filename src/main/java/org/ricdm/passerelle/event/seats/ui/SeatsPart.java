package org.ricdm.passerelle.event.seats.ui;

import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventParts;
import org.ricdm.passerelle.event.seats.SeatOutlook;
import org.springframework.stereotype.Component;

/** What seats add to the page of an event for those who have a place: the way to choose, and to what they have chosen. */
@Component
class SeatsPart implements EventParts {

    private final SeatOutlook outlook;

    SeatsPart(SeatOutlook outlook) {
        this.outlook = outlook;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean mayAddPlace() {
        return true;
    }

    @Override
    public Addition on(EventBrief event) {
        var seen = outlook.of(event);
        if (!seen.hasPlace() || !seen.hasWorkshops()) {
            return Addition.NONE;
        }
        return new Addition(
                new Link("seats.mine", SeatsNavigation.myProgramme(event.slug())),
                event.state().isAhead() ? new Link("seats.choose", SeatsNavigation.workshops(event.slug())) : null,
                null);
    }
}
