package org.ricdm.passerelle.event.seats;

import java.util.Optional;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.signup.MySignUp;
import org.ricdm.passerelle.event.signup.OwnPart;
import org.springframework.stereotype.Component;

/** The way to the workshops on the page of a guest's own sign-up; members find it beside the event. */
@Component
class GuestSeatsPart implements OwnPart {

    private final SeatRows rows;

    GuestSeatsPart(SeatRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Section> on(EventBrief event, MySignUp mine) {
        return Optional.empty();
    }

    @Override
    public Optional<Section> onGuest(EventBrief event, MySignUp mine) {
        return mine.state().takesPlace() && event.state().isAhead() && rows.hasWorkshops(event.id())
                ? Optional.of(new Section("seats.desk", "seats.guest.text", new Link("seats.choose", GuestSeats.BELOW)))
                : Optional.empty();
    }
}
