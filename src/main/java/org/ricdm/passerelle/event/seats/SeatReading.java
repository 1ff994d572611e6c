package org.ricdm.passerelle.event.seats;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.programme.BookableSession;
import org.ricdm.passerelle.event.programme.Sessions;
import org.ricdm.passerelle.event.seats.Workshop.Mine;
import org.ricdm.passerelle.event.seats.Workshop.Obstacle;
import org.ricdm.passerelle.event.seats.Workshop.Offer;
import org.ricdm.passerelle.event.seats.WorkshopsPage.Standing;
import org.springframework.stereotype.Component;

/** Reads what somebody sees who chooses, or has chosen. */
@Component
class SeatReading {

    private final SeatBooks books;
    private final Sessions sessions;
    private final Clock clock;

    SeatReading(SeatBooks books, Sessions sessions, Clock clock) {
        this.books = books;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** What there is to choose for whose sign-up that is; null for somebody who is not signed up. */
    WorkshopsPage page(EventBrief event, @Nullable Taker taker, Language reader) {
        return new WorkshopsPage(event, standing(taker), workshops(event, taker, reader));
    }

    /** All that is offered, as it stands for somebody. */
    List<Workshop> workshops(EventBrief event, @Nullable Taker taker, Language reader) {
        var picture = books.picture(event, reader);
        var now = Instant.now(clock);
        return picture.sessions().values().stream()
                .filter(session -> session.capacity() != null && !session.withdrawn())
                .map(session -> workshop(session, picture, taker, now))
                .toList();
    }

    /** Where that person is when; null for somebody who is not signed up. */
    MyProgramme programme(EventBrief event, @Nullable Taker taker, Language reader) {
        var picture = books.picture(event, reader);
        var shown = new ArrayList<BookableSession>();
        for (var session : picture.sessions().values()) {
            if (!session.withdrawn()
                    && (DayPlan.isForEverybody(session) || mine(session.id(), picture, taker) != null)) {
                shown.add(session);
            }
        }
        var links = standing(taker) == Standing.READY
                ? sessions.onlineLinks(shown.stream().map(BookableSession::id).toList())
                : Map.<Long, String>of();
        var days = new TreeMap<LocalDate, List<MyProgramme.Entry>>();
        for (var session : shown) {
            days.computeIfAbsent(session.starts().local().toLocalDate(), day -> new ArrayList<>())
                    .add(entry(session, picture, taker, links));
        }
        return new MyProgramme(
                event,
                standing(taker),
                picture.sessions().values().stream().anyMatch(one -> one.capacity() != null && !one.withdrawn()),
                days.entrySet().stream()
                        .map(day -> new MyProgramme.Day(day.getKey(), Objects.requireNonNull(day.getValue())))
                        .toList());
    }

    private static MyProgramme.Entry entry(
            BookableSession session, SeatPicture picture, @Nullable Taker taker, Map<Long, String> links) {
        var mine = mine(session.id(), picture, taker);
        var waits = mine != null && mine.state() == SeatState.WAITING;
        var obstacle = taker == null || mine == null || waits
                ? null
                : obstacle(picture, taker, session.id(), SeatRow::isSeated);
        return new MyProgramme.Entry(session, mine, waits ? "" : links.getOrDefault(session.id(), ""), obstacle);
    }

    private static Standing standing(@Nullable Taker taker) {
        return taker == null ? Standing.NONE : taker.hasPlace() ? Standing.READY : Standing.NO_PLACE;
    }

    private static Workshop workshop(BookableSession session, SeatPicture picture, @Nullable Taker taker, Instant now) {
        var id = session.id();
        var mine = mine(id, picture, taker);
        var obstacle = taker == null || mine != null ? null : obstacle(picture, taker, id, row -> true);
        var closed =
                taker == null ? picture.door(id).isClosed() : !picture.door(id).lets(taker);
        var begun = !now.isBefore(session.starts().instant())
                || !picture.event().state().isAhead();
        return new Workshop(
                session,
                picture.seating().taken(id),
                picture.seating().line(id).size(),
                mine,
                obstacle,
                closed && mine == null,
                begun,
                offer(picture, taker, id, mine, closed || begun, begun));
    }

    private static Offer offer(
            SeatPicture picture, @Nullable Taker taker, long id, @Nullable Mine mine, boolean shut, boolean begun) {
        if (taker == null || !taker.hasPlace()) {
            return Offer.NOTHING;
        }
        if (mine != null) {
            return begun ? Offer.NOTHING : Offer.LEAVE;
        }
        if (shut) {
            return Offer.NOTHING;
        }
        var inTheWay = picture.seating().clashing(taker.signUpId(), id);
        if (inTheWay.isEmpty()) {
            return Offer.CHOOSE;
        }
        if (inTheWay.stream().allMatch(row -> row.isWaiting() && row.isFirst())) {
            return Offer.SECOND;
        }
        return inTheWay.size() == 1 && inTheWay.getFirst().isSeated() ? Offer.SWAP : Offer.NOTHING;
    }

    private static @Nullable Obstacle obstacle(
            SeatPicture picture, Taker taker, long id, java.util.function.Predicate<SeatRow> counts) {
        return picture.seating()
                .clash(taker.signUpId(), id, counts)
                .map(clash -> new Obstacle(
                        clash.sessionId(),
                        Objects.requireNonNull(picture.sessions().get(clash.sessionId()))
                                .title(),
                        clash.minutes()))
                .orElse(null);
    }

    private static @Nullable Mine mine(long id, SeatPicture picture, @Nullable Taker taker) {
        if (taker == null) {
            return null;
        }
        return picture.seating()
                .find(new SeatRow.Key(taker.signUpId(), id))
                .map(row -> new Mine(
                        row.state(),
                        row.isFirst(),
                        row.isWaiting() ? picture.seating().line(id).indexOf(row) + 1 : 0))
                .orElse(null);
    }
}
