package org.ricdm.passerelle.event.signup;

import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.people.Centres;
import org.springframework.stereotype.Component;

/** Who somebody is to the sign-up of an event. */
@Component
class Parties {

    private final Centres centres;

    Parties(Centres centres) {
        this.centres = centres;
    }

    /** A member who acts for themselves. One statement. */
    Party of(Viewer viewer) {
        return new Party(
                AttendeeId.member(viewer.memberId()),
                Actor.member(viewer.memberId()),
                viewer.centreId(),
                centres.citeOf(viewer.centreId()).orElse(null));
    }

    /** A guest who acts for themselves; the quota of the centre that brought them counts. At most one statement. */
    Party of(GuestRows.Guest guest) {
        var centre = guest.centreId();
        return new Party(
                guest.attendee(),
                Actor.GUEST,
                centre,
                centre == null ? null : centres.citeOf(centre).orElse(null));
    }
}
