package org.ricdm.passerelle.event.seats;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.Refusals;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventBrief;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody does with the seats of their own sign-up, member or guest. Asks no permission; whatever is asked twice
 * happens once. Each throws {@link NotOpen} when the sign-up has no place at the event.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SeatActs {

    private final SeatRows rows;
    private final SeatBooks books;
    private final Clock clock;

    SeatActs(SeatRows rows, SeatBooks books, Clock clock) {
        this.rows = rows;
        this.books = books;
        this.clock = clock;
    }

    /** As {@link Seats#choose}. */
    void choose(Chooser who, List<Long> sessions) {
        act(who, (book, asked) -> {
            var refusals = new Refusals();
            sessions.forEach(session -> refusals.attempt(() -> book.choose(asked.taker(), session, asked.arrived())));
            refusals.check();
        });
    }

    /** As {@link Seats#second}. */
    void second(Chooser who, long session) {
        act(who, (book, asked) -> book.second(asked.taker(), session, asked.arrived()));
    }

    /** As {@link Seats#swap}. */
    void swap(Chooser who, long from, long to) {
        act(who, (book, asked) -> book.swap(asked.taker(), from, to, asked.arrived()));
    }

    /** As {@link Seats#leave}. */
    void leave(Chooser who, long session) {
        act(who, (book, asked) -> book.giveBack(asked.taker().signUpId(), session));
    }

    private void act(Chooser who, BiConsumer<SeatBook, Asked> act) {
        var arrived = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
        var book = books.open(who.event(), who.actorId(), who.reader());
        var taker = rows.withPlace(who.event().id(), who.signUpId());
        act.accept(book, new Asked(taker, arrived));
        book.close();
    }

    /**
     * Whose seats, and who acts.
     *
     * @param actorId null for a guest
     * @param reader who reads what is refused
     */
    record Chooser(
            EventBrief event, long signUpId, @Nullable Long actorId, Language reader) {}

    private record Asked(Taker taker, Instant arrived) {}
}
