package org.ricdm.passerelle.event.seats;

import java.util.List;
import java.util.Objects;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.signup.AlsoBooked;
import org.springframework.stereotype.Component;

/** The workshops that somebody without an account was given with their place; members get a mail of their own. */
@Component
class GuestSeats implements AlsoBooked {

    private final SeatBooks books;
    private final Words words;

    GuestSeats(SeatBooks books, Words words) {
        this.books = books;
        this.words = words;
    }

    @Override
    public List<String> of(EventBrief event, long signUpId, Language reader) {
        var picture = books.picture(event, reader);
        return picture.seating().of(signUpId).stream()
                .map(row -> words.say(
                        reader,
                        "seats.mail." + (row.isSeated() ? SeatStep.CHOSEN : SeatStep.WAITING),
                        SeatMail.name(Objects.requireNonNull(picture.sessions().get(row.sessionId())), reader),
                        picture.seating().line(row.sessionId()).indexOf(row) + 1))
                .toList();
    }
}
