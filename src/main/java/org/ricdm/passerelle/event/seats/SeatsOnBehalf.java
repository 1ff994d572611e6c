package org.ricdm.passerelle.event.seats;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
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
    private final SeatNews news;
    private final SeatCalendar calendar;
    private final Words words;
    private final Clock clock;

    SeatsOnBehalf(
            SeatRows rows,
            SeatBooks books,
            SeatReading reading,
            SeatNews news,
            SeatCalendar calendar,
            Words words,
            Clock clock) {
        this.rows = rows;
        this.books = books;
        this.reading = reading;
        this.news = news;
        this.calendar = calendar;
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
    public OptionalLong change(EventBrief event, long signUpId, Change change, By by) {
        var arrived = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
        var book = books.open(event, by.actorId(), by.reader());
        if (by.telling() == Telling.WITH_SOMETHING_ELSE) {
            book.tellElsewhere(signUpId);
        }
        var taker = rows.withPlace(event.id(), signUpId);
        var before = book.seating().of(signUpId);
        // First what makes room in their day.
        change.leave().forEach(session -> book.leave(signUpId, session, SeatStep.REMOVED, by.reason()));
        var refusals = new Refusals();
        change.take().stream()
                .sorted()
                .forEach(session -> refusals.attempt(() -> book.bring(taker, session, arrived, by.reason())));
        refusals.check();
        book.close();
        var act = book.act();
        // Opening the book may have served this very person, whom nobody else tells then.
        var isSame = before.equals(book.seating().of(signUpId));
        return act == null || (isSame && news.of(act, signUpId).isEmpty())
                ? OptionalLong.empty()
                : OptionalLong.of(act);
    }

    @Override
    public Told told(EventBrief event, long signUpId, long change, Language reader) {
        var told = news.of(change, signUpId);
        if (told.isEmpty()) {
            return Told.NOTHING;
        }
        var picture = books.picture(event, reader);
        var who = rows.attendee(signUpId);
        return new Told(news.sentences(told, picture, reader), calendar.files(told, picture, event, who));
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
