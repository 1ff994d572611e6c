package org.ricdm.passerelle.event.seats;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.programme.BookableSession;
import org.ricdm.passerelle.event.programme.Sessions;
import org.ricdm.passerelle.event.seats.SeatRows.Held;
import org.ricdm.passerelle.event.signup.Turnstile;
import org.ricdm.passerelle.people.People;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens the book of an event's seats for one act at a time. */
@Component
class SeatBooks {

    private final Turnstile turnstile;
    private final SeatRows rows;
    private final Sessions sessions;
    private final SeatMails mails;
    private final People people;
    private final Clock clock;

    SeatBooks(Turnstile turnstile, SeatRows rows, Sessions sessions, SeatMails mails, People people, Clock clock) {
        this.turnstile = turnstile;
        this.rows = rows;
        this.sessions = sessions;
        this.mails = mails;
        this.people = people;
        this.clock = clock;
    }

    /**
     * The book of the event, which is held until the end of the transaction, as that of its places is. Whoever opens it
     * closes it: only then is anything written.
     *
     * @param actorId who acts, null for the portal itself
     * @param reader who reads what is refused
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public SeatBook open(EventBrief event, @Nullable Long actorId, Language reader) {
        turnstile.enter(event.id());
        return served(picture(event, reader), actorId);
    }

    /** A book of that picture in which one sees what would come of something. Whoever asks never closes it. */
    SeatBook outlook(SeatPicture picture) {
        return served(picture, null);
    }

    private SeatBook served(SeatPicture picture, @Nullable Long actorId) {
        var book =
                new SeatBook(picture, actorId, Instant.now(clock).truncatedTo(ChronoUnit.MICROS), rows, mails, people);
        // Those in line come before whoever opened the book: an account may be active again, or a release made room.
        book.serveTheLines();
        return book;
    }

    /** As it stands, to be looked at. Four statements. */
    @Transactional(propagation = Propagation.MANDATORY)
    public SeatPicture picture(EventBrief event, Language reader) {
        var known = new LinkedHashMap<Long, BookableSession>();
        sessions.released(event.id(), reader).forEach(session -> known.put(session.id(), session));
        var held = rows.open(event.id());
        var takers = new HashMap<Long, Taker>();
        held.forEach(one -> takers.put(one.taker().signUpId(), one.taker()));
        var slots = known.values().stream()
                .filter(session -> !session.withdrawn())
                .collect(Collectors.toMap(BookableSession::id, Slot::of));
        return new SeatPicture(
                event,
                known,
                new Seating(
                        slots,
                        sessions.walks(event.id()),
                        held.stream().map(Held::seat).toList()),
                takers,
                rows.doors(event.id()));
    }
}
