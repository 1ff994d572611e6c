package org.ricdm.passerelle.event.signup.ui;

import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventParts;
import org.ricdm.passerelle.event.signup.GuestSignUps;
import org.ricdm.passerelle.event.signup.SignUpWindow;
import org.springframework.stereotype.Component;

/** What signing up without an account adds to the page of an event for visitors: the way to it. */
@Component
class GuestPart implements EventParts {

    private final GuestSignUps guests;
    private final CurrentViewer current;

    GuestPart(GuestSignUps guests, CurrentViewer current) {
        this.guests = guests;
        this.current = current;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Addition on(EventBrief event) {
        return current.find().isEmpty() && guests.window(event) == SignUpWindow.OPEN
                ? new Addition(null, new Link("signup.guest.title", GuestSignUps.path(event.slug())), null)
                : Addition.NONE;
    }
}
