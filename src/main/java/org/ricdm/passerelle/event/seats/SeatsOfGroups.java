package org.ricdm.passerelle.event.seats;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.signup.GroupSeats;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Plans and takes the seats of those who are signed up together, through the same book as everybody's. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SeatsOfGroups implements GroupSeats {

    private final SeatBooks books;
    private final SeatRows rows;
    private final Clock clock;

    SeatsOfGroups(SeatBooks books, SeatRows rows, Clock clock) {
        this.books = books;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Plan plan(EventBrief event, Language reader) {
        var picture = books.picture(event, reader);
        return new SeatPlan(books.outlook(picture), picture, rows.titles(event.id()), now());
    }

    @Override
    public void book(EventBrief event, long actorId, Language reader, List<Booking> bookings) {
        var book = books.open(event, actorId, reader);
        var arrived = now();
        var takers = rows.withPlace(
                event.id(), bookings.stream().map(Booking::signUpId).toList());
        for (var one : bookings) {
            var taker =
                    Optional.ofNullable(takers.get(one.signUpId())).orElseThrow(() -> SeatRows.notOpen(one.signUpId()));
            book.choose(taker, one.sessionId(), arrived);
        }
        book.close();
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
