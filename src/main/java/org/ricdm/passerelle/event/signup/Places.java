package org.ricdm.passerelle.event.signup;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ricdm.passerelle.event.EventBrief;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens the book of an event's places for one act at a time. */
@Component
class Places {

    private final Turnstile turnstile;
    private final SignUpRows rows;
    private final SignUpWriting writing;
    private final Attendees attendees;
    private final Clock clock;
    private final List<PlaceGone> listeners;

    Places(
            Turnstile turnstile,
            SignUpRows rows,
            SignUpWriting writing,
            Attendees attendees,
            Clock clock,
            List<PlaceGone> listeners) {
        this.turnstile = turnstile;
        this.rows = rows;
        this.writing = writing;
        this.attendees = attendees;
        this.clock = clock;
        this.listeners = listeners;
    }

    /**
     * The book of the event, which is held until the end of the transaction. Whoever opens it closes it: only then is
     * what was taken written.
     *
     * @param actor who acts
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PlaceBook open(EventBrief event, Actor actor) {
        turnstile.enter(event.id());
        var rules = rows.rules(event.id()).orElseThrow();
        var now = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
        var isReleased = rules.said().isReleased(event, now);
        var book = new PlaceBook(
                rules.calledOff() ? event.calledOff() : event,
                rules.said(),
                new Limits(rows.limits(event.id()), isReleased),
                actor,
                now,
                rows,
                writing,
                attendees,
                listeners);
        if (isReleased != rules.released()) {
            // Those in line come before whoever opened the book.
            rows.released(event.id(), isReleased);
            book.hasRoomAgain();
            book.serveTheLine();
        }
        return book;
    }
}
