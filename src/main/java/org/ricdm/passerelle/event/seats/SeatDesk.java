package org.ricdm.passerelle.event.seats;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.audit.Audit;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.SaidReason;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.event.signup.Selected;
import org.ricdm.passerelle.event.signup.SelectedPeople;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.PersonCard;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The workshops of an event in the hands of its organisers. Whatever is done for somebody is told to them and stands in
 * the history of their seat. Every method throws {@link NotOpen} for somebody who does not run that event.
 */
@Service
@Transactional
public class SeatDesk {

    private final EventAccess events;
    private final SeatRows rows;
    private final SeatBooks books;
    private final People people;
    private final SelectedPeople attendees;
    private final CurrentViewer current;
    private final Audit audit;

    SeatDesk(
            EventAccess events,
            SeatRows rows,
            SeatBooks books,
            People people,
            SelectedPeople attendees,
            CurrentViewer current,
            Audit audit) {
        this.events = events;
        this.rows = rows;
        this.books = books;
        this.people = people;
        this.attendees = attendees;
        this.current = current;
        this.audit = audit;
    }

    /** All workshops in the order of time. A fixed number of statements. */
    @ForMembers
    @Transactional(readOnly = true)
    public List<DeskWorkshop> workshops(String slug) {
        var picture = picture(events.runs(slug, TeamPart.ORGANISER));
        return picture.sessions().values().stream()
                .filter(session -> session.capacity() != null && !session.withdrawn())
                .map(session -> workshop(picture, session.id()))
                .toList();
    }

    /**
     * One of them with those who have a seat in it, by name, and those who wait, who is next first. A fixed number of
     * statements.
     *
     * @throws NotOpen also when there is no such workshop
     */
    @ForMembers
    @Transactional(readOnly = true)
    public Attendance of(String slug, long sessionId) {
        var picture = picture(events.runs(slug, TeamPart.ORGANISER));
        if (!picture.sessions().containsKey(sessionId)) {
            throw new NotOpen("session:" + sessionId);
        }
        var held = picture.seating().all().stream()
                .filter(row -> row.sessionId() == sessionId)
                .toList();
        var cards = people.cards(held.stream()
                .map(row -> memberOf(picture, row))
                .flatMap(Optional::stream)
                .toList());
        var names = attendees.these(held.stream().map(SeatRow::signUpId).toList()).stream()
                .collect(Collectors.toMap(Selected::signUpId, Selected::name));
        var line = picture.seating().line(sessionId);
        var invited = people.cards(picture.door(sessionId).invited());
        return new Attendance(
                workshop(picture, sessionId),
                held.stream()
                        .map(row -> new DeskSeat(
                                row.signUpId(),
                                names.getOrDefault(row.signUpId(), ""),
                                memberOf(picture, row).map(cards::get).orElse(null),
                                row.state(),
                                row.isFirst(),
                                line.indexOf(row) + 1,
                                row.queuedAt()))
                        .sorted(Comparator.comparingInt(DeskSeat::position).thenComparing(DeskSeat::name))
                        .toList(),
                List.copyOf(invited.values()));
    }

    /**
     * Puts somebody from one workshop into another.
     *
     * @throws NotOpen also when they have nothing in the first one
     * @throws InvalidInput on {@code reason} when there is none or it is too long; on {@code session} when the other one
     *     is full or not at the same event, or something else they have is in the way
     */
    @ForMembers
    public void move(long signUpId, long from, long to, String reason) {
        var said = SaidReason.checked(reason, "signup.error.reason");
        act(signUpId, (book, taker) -> book.move(taker, from, to, said));
    }

    /**
     * Takes somebody off a workshop or out of its line.
     *
     * @throws InvalidInput on {@code reason} when there is none or it is too long
     */
    @ForMembers
    public void remove(long signUpId, long sessionId, String reason) {
        var said = SaidReason.checked(reason, "signup.error.reason");
        act(signUpId, (book, taker) -> book.leave(signUpId, sessionId, SeatStep.REMOVED, said));
    }

    /** What happened to a seat, oldest first. */
    @ForMembers
    @Transactional(readOnly = true)
    public List<SeatHistory> history(long signUpId, long sessionId) {
        run(signUpId);
        var steps = rows.history(signUpId, sessionId);
        var actors = people.cards(steps.stream()
                .map(SeatRows.Bare::actorId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return steps.stream()
                .map(step -> new SeatHistory(
                        step.what(),
                        step.at(),
                        step.actorId() == null ? null : actors.get(step.actorId()),
                        step.reason()))
                .toList();
    }

    /**
     * Says for whom a workshop is. Who has a seat keeps it; who waits and may not take it any more is passed over.
     *
     * @throws NotOpen also when there is no such workshop
     * @throws InvalidInput on {@code door} when a category is not one of the event's or a member is not there
     */
    @ForMembers
    public void close(String slug, long sessionId, Door door) {
        var event = events.runs(slug, TeamPart.ORGANISER);
        if (!picture(event).sessions().containsKey(sessionId)) {
            throw new NotOpen("session:" + sessionId);
        }
        if (!rows.ownsAll(event.id(), door.categories())) {
            throw InvalidInput.of("door", "seats.error.door");
        }
        try {
            rows.close(sessionId, door);
        } catch (DataIntegrityViolationException e) {
            throw InvalidInput.of("door", "seats.error.door");
        }
        audit.note("events.seats", EventAccess.ref(event.id()), "session " + sessionId + " closed: " + door.isClosed());
        // Whoever opens the book serves those in line first: somebody who waited may come in now.
        books.open(event, current.require().memberId(), current.require().language())
                .close();
    }

    private void act(long signUpId, BiConsumer<SeatBook, Taker> act) {
        var event = run(signUpId);
        var book = books.open(
                event, current.require().memberId(), current.require().language());
        var taker = rows.withPlace(event.id(), signUpId);
        act.accept(book, taker);
        book.close();
    }

    private EventBrief run(long signUpId) {
        return events.runs(rows.eventOf(signUpId).orElseThrow(() -> SeatRows.notOpen(signUpId)), TeamPart.ORGANISER);
    }

    private SeatPicture picture(EventBrief event) {
        return books.picture(event, current.require().language());
    }

    private static DeskWorkshop workshop(SeatPicture picture, long sessionId) {
        return new DeskWorkshop(
                Objects.requireNonNull(picture.sessions().get(sessionId)),
                picture.seating().taken(sessionId),
                picture.seating().line(sessionId).size(),
                picture.door(sessionId));
    }

    private static Optional<Long> memberOf(SeatPicture picture, SeatRow row) {
        return Optional.ofNullable(
                Objects.requireNonNull(picture.takers().get(row.signUpId())).memberId());
    }

    /**
     * A workshop with its people.
     *
     * @param invited those whom the door names
     */
    public record Attendance(DeskWorkshop workshop, List<DeskSeat> seats, List<PersonCard> invited) {}
}
