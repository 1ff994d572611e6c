package org.ricdm.passerelle.event.seats;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.signup.WorkshopsOnBehalf;
import org.springframework.stereotype.Component;

/** Takes and leaves workshops for somebody who asked an organiser to. */
@Component
class SeatsOnBehalf implements WorkshopsOnBehalf {

    private final SeatRows rows;
    private final SeatBooks books;
    private final SeatReading reading;
    private final Clock clock;

    SeatsOnBehalf(SeatRows rows, SeatBooks books, SeatReading reading, Clock clock) {
        this.rows = rows;
        this.books = books;
        this.reading = reading;
        this.clock = clock;
    }

    @Override
    public List<Choice> of(EventBrief event, long signUpId, Language reader) {
        return rows.signUp(event.id(), signUpId).filter(Taker::hasPlace).stream()
                .flatMap(taker -> reading.workshops(event, taker, reader).stream())
                .map(SeatsOnBehalf::choice)
                .toList();
    }

    @Override
    public boolean change(
            EventBrief event, long signUpId, Change change, long actorId, Language reader, String reason) {
        var arrived = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
        var book = books.open(event, actorId, reader);
        // Read behind the turnstile: only then it still holds.
        var taker = rows.signUp(event.id(), signUpId)
                .filter(Taker::hasPlace)
                .orElseThrow(() -> new NotOpen("sign-up:" + signUpId));
        var before = book.seating().of(signUpId);
        // First what makes room in their day.
        change.leave().forEach(session -> book.leave(signUpId, session, SeatStep.REMOVED, reason));
        var problems = new ArrayList<InvalidInput.Problem>();
        for (var session : change.take().stream().sorted().toList()) {
            try {
                book.bring(taker, session, arrived, reason);
            } catch (InvalidInput refused) {
                problems.addAll(refused.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        book.close();
        return !before.equals(book.seating().of(signUpId));
    }

    private static Choice choice(Workshop workshop) {
        var session = workshop.session();
        var mine = workshop.mine();
        return new Choice(
                session.id(),
                session.title(),
                session.starts(),
                session.roomName(),
                workshop.free(),
                workshop.taken() + workshop.free(),
                workshop.waiting(),
                mine != null,
                mine == null ? 0 : mine.position(),
                workshop.begun() ? "seats.error.begun" : workshop.closed() ? "seats.error.closed" : "");
    }
}
