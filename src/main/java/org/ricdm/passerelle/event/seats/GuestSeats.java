package org.ricdm.passerelle.event.seats;

import java.util.List;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.OpenToAll;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.signup.GuestSignUps;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seats for somebody who takes part without an account, as {@link Seats} are for members. Each throws {@link NotOpen} when
 * the link is none, is to another event, or nobody is signed up with it.
 */
@Service
@Transactional
@OpenToAll("guests have no account; what is shown or done needs the link that was sent to them")
public class GuestSeats {

    /** Where one chooses, below a guest's own page. */
    public static final String BELOW = "/workshops";

    private final GuestSignUps guests;
    private final SeatRows rows;
    private final SeatActs acts;
    private final SeatReading reading;

    GuestSeats(GuestSignUps guests, SeatRows rows, SeatActs acts, SeatReading reading) {
        this.guests = guests;
        this.rows = rows;
        this.acts = acts;
        this.reading = reading;
    }

    /** What one may choose and what one has chosen. A fixed number of statements. */
    @Transactional(readOnly = true)
    public WorkshopsPage open(String slug, String token, Language reader) {
        var own = guests.signedUp(slug, token, reader);
        return reading.page(
                own.event(), rows.signUp(own.event().id(), own.signUpId()).orElse(null), reader);
    }

    /**
     * As {@link Seats#choose}.
     *
     * @throws InvalidInput as there
     */
    public void choose(String slug, String token, List<Long> sessions, Language reader) {
        acts.choose(chooser(slug, token, reader), sessions);
    }

    /**
     * As {@link Seats#second}.
     *
     * @throws InvalidInput as there
     */
    public void second(String slug, String token, long session, Language reader) {
        acts.second(chooser(slug, token, reader), session);
    }

    /**
     * As {@link Seats#swap}.
     *
     * @throws InvalidInput as there
     */
    public void swap(String slug, String token, long from, long to, Language reader) {
        acts.swap(chooser(slug, token, reader), from, to);
    }

    /**
     * As {@link Seats#leave}.
     *
     * @throws InvalidInput as there
     */
    public void leave(String slug, String token, long session, Language reader) {
        acts.leave(chooser(slug, token, reader), session);
    }

    private SeatActs.Chooser chooser(String slug, String token, Language reader) {
        var own = guests.signedUp(slug, token, reader);
        return new SeatActs.Chooser(own.event(), own.signUpId(), null, reader);
    }
}
