package org.ricdm.passerelle.event.seats;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ricdm.passerelle.common.Refusals;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.signup.WorkshopsOnBehalf;
import org.springframework.stereotype.Component;

/** Takes and leaves workshops for somebody who asked an organiser to. */
@Component
class SeatsOnBehalf implements WorkshopsOnBehalf {

    private final SeatRows rows;
    private final SeatBooks books;
    private final SeatReading reading;
    private final Words words;
    private final Clock clock;

    SeatsOnBehalf(SeatRows rows, SeatBooks books, SeatReading reading, Words words, Clock clock) {
        this.rows = rows;
        this.books = books;
        this.reading = reading;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<Choice> of(EventBrief event, long signUpId, Language reader) {
        var say = new SeatWords(words, reader);
        return rows.signUp(event.id(), signUpId).filter(Taker::hasPlace).stream()
                .flatMap(taker -> reading.workshops(event, taker, reader).stream())
                .map(workshop -> choice(workshop, say))
                .toList();
    }

    @Override
    public boolean change(
            EventBrief event, long signUpId, Change change, long actorId, Language reader, String reason) {
        var arrived = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
        var book = books.open(event, actorId, reader);
        var taker = rows.withPlace(event.id(), signUpId);
        var before = book.seating().of(signUpId);
        // First what makes room in their day.
        change.leave().forEach(session -> book.leave(signUpId, session, SeatStep.REMOVED, reason));
        var refusals = new Refusals();
        change.take().stream()
                .sorted()
                .forEach(session -> refusals.attempt(() -> book.bring(taker, session, arrived, reason)));
        refusals.check();
        book.close();
        return !before.equals(book.seating().of(signUpId));
    }

    private static Choice choice(Workshop workshop, SeatWords say) {
        var session = workshop.session();
        var mine = workshop.mine();
        return new Choice(
                session.id(),
                session.title(),
                session.starts(),
                session.roomName(),
                say.filling(workshop),
                mine != null,
                mine == null ? 0 : mine.position(),
                workshop.begun() ? SeatChecks.BEGUN : workshop.closed() ? SeatChecks.CLOSED : "");
    }
}
