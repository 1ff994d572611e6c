package org.ricdm.passerelle.event.seats;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.event.EventAccess;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seats in workshops and visits, for somebody who takes part in an event. Whatever is asked twice happens once.
 */
@Service
@Transactional
public class Seats {

    private final EventAccess events;
    private final SeatRows rows;
    private final SeatBooks books;
    private final SeatReading reading;
    private final CurrentViewer current;
    private final Clock clock;

    Seats(EventAccess events, SeatRows rows, SeatBooks books, SeatReading reading, CurrentViewer current, Clock clock) {
        this.events = events;
        this.rows = rows;
        this.books = books;
        this.reading = reading;
        this.current = current;
        this.clock = clock;
    }

    /**
     * What one may choose and what one has chosen. A fixed number of statements.
     *
     * @throws NotOpen when there is no such event or it is not open to who asks
     */
    @ForMembers
    @Transactional(readOnly = true)
    public WorkshopsPage open(String slug) {
        return reading.workshops(events.seen(slug), current.require());
    }

    /** Where who asks is when. A fixed number of statements. Throws as {@link #open}. */
    @ForMembers
    @Transactional(readOnly = true)
    public MyProgramme programme(String slug) {
        return reading.programme(events.seen(slug), current.require());
    }

    /**
     * Chooses them all, or none where one of them is refused: a seat where there is room, a place in the line otherwise.
     *
     * @throws NotOpen when there is no such event or who asks has no place at it
     * @throws InvalidInput on {@code session.<id>} of each that is refused: closed to who asks, too late, or in the way
     *     of something they have or choose
     */
    @ForMembers
    public void choose(String slug, List<Long> sessions) {
        var problems = new ArrayList<InvalidInput.Problem>();
        act(slug, (book, who) -> {
            for (var session : sessions) {
                try {
                    book.choose(who.taker(), session, who.arrived());
                } catch (InvalidInput refused) {
                    problems.addAll(refused.problems());
                }
            }
            if (!problems.isEmpty()) {
                throw new InvalidInput(problems);
            }
        });
    }

    /**
     * Takes a seat until the first wish at the same time, for which one waits, is certain.
     *
     * @throws NotOpen as {@link #choose}
     * @throws InvalidInput as {@link #choose}; also when one waits for nothing at that time
     */
    @ForMembers
    public void second(String slug, long session) {
        act(slug, (book, who) -> book.second(who.taker(), session, who.arrived()));
    }

    /**
     * Takes a seat instead of one at the same time. Where there is none, one keeps the old one and waits.
     *
     * @throws NotOpen as {@link #choose}
     * @throws InvalidInput as {@link #choose}; also when one does not have the old seat, or can have both
     */
    @ForMembers
    public void swap(String slug, long from, long to) {
        act(slug, (book, who) -> book.swap(who.taker(), from, to, who.arrived()));
    }

    /** Gives a seat back or leaves the line, until the session begins. Throws as {@link #choose}. */
    @ForMembers
    public void leave(String slug, long session) {
        act(slug, (book, who) -> book.giveBack(who.taker().signUpId(), session));
    }

    private void act(String slug, BiConsumer<SeatBook, Who> act) {
        var arrived = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
        var viewer = current.require();
        var event = events.seen(slug);
        var book = books.open(event, viewer.memberId(), viewer.language());
        // Read behind the turnstile: a place that was lost meanwhile takes no seat.
        var taker = rows.taker(event.id(), viewer.memberId())
                .filter(Taker::hasPlace)
                .orElseThrow(() -> new NotOpen("sign-up"));
        act.accept(book, new Who(taker, arrived));
        book.close();
    }

    private record Who(Taker taker, Instant arrived) {}
}
