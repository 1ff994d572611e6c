package org.ricdm.passerelle.event.seats;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.Recipient;

/**
 * The seats of one event while they are held: who takes one, who gives one back, who is next. Everything that frees a
 * seat ends in {@link #close}, which gives it to who is next; there is no other way to free one.
 */
final class SeatBook {

    private final SeatPicture picture;
    private final Seating seating;
    private final SeatChecks checks;
    private final @Nullable Long actorId;
    private final Instant now;
    private final SeatRows rows;
    private final SeatMails mails;
    private final People people;
    private final Map<SeatRow.Key, SeatRow> changed = new LinkedHashMap<>();
    private final Map<Long, Taker> takers;
    private final List<SeatRows.Step> steps = new ArrayList<>();
    private final Set<Long> toldElsewhere = new HashSet<>();
    private @Nullable Long act;
    private boolean freed;
    private @Nullable Set<Long> active;

    SeatBook(SeatPicture picture, @Nullable Long actorId, Instant now, SeatRows rows, SeatMails mails, People people) {
        this.picture = picture;
        this.seating = picture.seating();
        this.checks = new SeatChecks(picture, now);
        this.takers = picture.takers();
        this.actorId = actorId;
        this.now = now;
        this.rows = rows;
        this.mails = mails;
        this.people = people;
    }

    Seating seating() {
        return seating;
    }

    /**
     * Takes a seat, or a place in the line where there is none. Choosing twice is choosing once.
     *
     * @throws InvalidInput on {@code session.<id>} when it is not open to them or something they have is in the way
     */
    void choose(Taker taker, long sessionId, Instant arrived) {
        if (seating.find(new SeatRow.Key(taker.signUpId(), sessionId)).isPresent()) {
            return;
        }
        checks.mustBeOpen(taker, sessionId);
        checks.mustNotClash(taker, sessionId, row -> true);
        enter(taker, sessionId, SeatRow.FIRST, arrived);
    }

    /**
     * As {@link #choose}, by an organiser who says why.
     *
     * @throws InvalidInput as {@link #choose}
     */
    void bring(Taker taker, long sessionId, Instant arrived, String reason) {
        if (seating.find(new SeatRow.Key(taker.signUpId(), sessionId)).isPresent()) {
            return;
        }
        checks.mustBeOpen(taker, sessionId);
        seating.clash(taker.signUpId(), sessionId, row -> true).ifPresent(clash -> {
            throw SeatChecks.refused(sessionId, "seats.error.theirs", checks.title(clash.sessionId()));
        });
        enter(new Entering(taker, sessionId, SeatRow.FIRST, arrived, SeatStep.MOVED, SeatStep.LINED, reason));
    }

    /**
     * Takes a seat for as long as the first wish at the same time is not certain.
     *
     * @throws InvalidInput as {@link #choose}; also when there is no first wish that they wait for
     */
    void second(Taker taker, long sessionId, Instant arrived) {
        if (seating.find(new SeatRow.Key(taker.signUpId(), sessionId)).isPresent()) {
            return;
        }
        checks.mustBeOpen(taker, sessionId);
        Predicate<SeatRow> awaited = row -> row.isFirst() && row.isWaiting();
        if (seating.clash(taker.signUpId(), sessionId, awaited).isEmpty()) {
            throw SeatChecks.refused(sessionId, "seats.error.noFirst");
        }
        checks.mustNotClash(taker, sessionId, awaited.negate());
        enter(taker, sessionId, SeatRow.SECOND, arrived);
    }

    /**
     * Takes a seat in another session instead of one at the same time. Where that one is full, the old seat is kept until
     * a new one is certain.
     *
     * @throws InvalidInput as {@link #choose}; also when there is nothing to give back, or both can be had
     */
    void swap(Taker taker, long from, long to, Instant arrived) {
        if (seating.find(new SeatRow.Key(taker.signUpId(), to)).isPresent()) {
            return;
        }
        checks.mustBeOpen(taker, to);
        var old = seating.find(new SeatRow.Key(taker.signUpId(), from)).filter(SeatRow::isSeated);
        if (old.isEmpty()) {
            throw SeatChecks.refused(to, "seats.error.noSeat");
        }
        if (seating.clash(taker.signUpId(), to, row -> row.sessionId() == from).isEmpty()) {
            throw SeatChecks.refused(to, "seats.error.both", checks.title(from));
        }
        checks.mustNotClash(taker, to, row -> row.sessionId() != from);
        put(old.get().wished(SeatRow.SECOND));
        if (!enter(taker, to, SeatRow.FIRST, arrived)) {
            note(old.get(), SeatStep.SECOND, "");
        }
    }

    /**
     * Gives one's seat back or leaves the line.
     *
     * @throws InvalidInput on {@code session.<id>} when the session has begun
     */
    void giveBack(long signUpId, long sessionId) {
        checks.mustNotHaveBegun(sessionId);
        leave(signUpId, sessionId, SeatStep.GIVEN_BACK, "");
    }

    /** Takes somebody off, for whatever reason. Twice is once. */
    void leave(long signUpId, long sessionId, SeatStep what, String reason) {
        seating.find(new SeatRow.Key(signUpId, sessionId)).ifPresent(row -> {
            put(row.in(SeatState.CANCELLED));
            note(row, what, reason);
            seating.freeWishes(signUpId).forEach(this::put);
            freed = true;
        });
    }

    /**
     * Puts somebody from one session into another one. They take the seat although others wait: an organiser said why.
     *
     * @throws InvalidInput on {@code session} when there is no room, or something else they have is in the way
     */
    void move(Taker taker, long from, long to, String reason) {
        var old = seating.find(new SeatRow.Key(taker.signUpId(), from)).orElseThrow(() -> new NotOpen("seat"));
        if (!seating.hasRoom(to)
                || seating.find(new SeatRow.Key(taker.signUpId(), to))
                        .filter(SeatRow::isSeated)
                        .isPresent()) {
            throw InvalidInput.of("session", "seats.error.full");
        }
        var clash = seating.clash(taker.signUpId(), to, row -> row.sessionId() != from && row.isSeated());
        if (clash.isPresent()) {
            throw InvalidInput.of(
                    "session", "seats.error.theirs", checks.title(clash.get().sessionId()));
        }
        leave(taker.signUpId(), from, SeatStep.REMOVED, reason);
        var row = new SeatRow(taker.signUpId(), to, SeatState.WAITING, old.wish(), now);
        give(row, SeatStep.MOVED, reason);
    }

    /** These sign-ups have no place at the event any more: all their seats are given back. */
    void gone(Collection<Long> signUps) {
        signUps.forEach(
                signUp -> seating.of(signUp).forEach(row -> leave(signUp, row.sessionId(), SeatStep.PLACE_GONE, "")));
    }

    /**
     * A release changed times, rooms or seats: what is withdrawn ends, and somebody may fit now who did not.
     *
     * @param moved seats that stay, in sessions of which something else holds now
     */
    void released(Collection<SeatRow.Key> moved) {
        freed = true;
        for (var row : seating.all()) {
            var session = picture.sessions().get(row.sessionId());
            if (session == null || session.withdrawn()) {
                leave(row.signUpId(), row.sessionId(), SeatStep.WITHDRAWN, "");
                continue;
            }
            if (moved.contains(row.key())) {
                // Written as it is: its entry in calendars is a later one from now on.
                put(row);
                note(row, SeatStep.RESCHEDULED, "");
            }
            if (!row.isFirst()) {
                seating.freeWishes(row.signUpId()).forEach(this::put);
            }
        }
    }

    /** Orders no mail to that one: whoever acts tells them what it changed with something else. */
    void tellElsewhere(long signUpId) {
        toldElsewhere.add(signUpId);
    }

    /** By what the history names what was done, once the book is closed; null when nothing was. */
    @Nullable
    Long act() {
        return act;
    }

    /** Serves the lines, writes what changed and orders the mails. Returns how many came from a line. */
    int close() {
        var promoted = serve();
        if (!changed.isEmpty()) {
            rows.write(changed.values(), now);
        }
        if (!steps.isEmpty()) {
            var number = rows.act(picture.event().id(), actorId, now);
            rows.steps(number, steps);
            mails.order(number, told());
            act = number;
        }
        return promoted;
    }

    /** Gives seats to those in line for whom there is one, as if something had been freed. */
    void serveTheLines() {
        freed = true;
        serve();
    }

    /** The sign-ups of those who hear of it. */
    private Set<Long> told() {
        return steps.stream()
                .filter(step -> step.what().isTold())
                .map(step -> step.seat().signUpId())
                .filter(signUp -> !toldElsewhere.contains(signUp))
                .collect(Collectors.toSet());
    }

    private Taker taker(long signUpId) {
        return Objects.requireNonNull(takers.get(signUpId));
    }

    private int serve() {
        if (!freed || !picture.event().state().isAhead()) {
            return 0;
        }
        freed = false;
        var given = seating.serve(this::mayTake);
        given.forEach(one -> write(one, SeatStep.PROMOTED, ""));
        return given.size();
    }

    private boolean mayTake(SeatRow row) {
        var taker = taker(row.signUpId());
        var session = picture.sessions().get(row.sessionId());
        return session != null
                && taker.hasPlace()
                && now.isBefore(session.starts().instant())
                && picture.door(row.sessionId()).lets(taker)
                && (taker.memberId() == null || active().contains(taker.memberId()));
    }

    /** Asked once and only when there is a seat to give. */
    private Set<Long> active() {
        if (active == null) {
            var waiting = new HashSet<Long>();
            seating.all().stream()
                    .filter(SeatRow::isWaiting)
                    .map(row -> taker(row.signUpId()).memberId())
                    .filter(Objects::nonNull)
                    .forEach(waiting::add);
            active = people.recipients(waiting).stream()
                    .filter(Recipient::active)
                    .map(Recipient::memberId)
                    .collect(Collectors.toSet());
        }
        return active;
    }

    /** False when there was no seat and they wait. */
    private boolean enter(Taker taker, long sessionId, int wish, Instant arrived) {
        return enter(new Entering(taker, sessionId, wish, arrived, SeatStep.CHOSEN, SeatStep.WAITING, ""));
    }

    private boolean enter(Entering one) {
        var taker = one.taker();
        takers.put(taker.signUpId(), taker);
        var row = new SeatRow(taker.signUpId(), one.sessionId(), SeatState.WAITING, one.wish(), one.arrived());
        if (seating.fits(row)) {
            give(row, one.seated(), one.reason());
            return true;
        }
        put(row);
        steps.add(new SeatRows.Step(row.key(), one.waits(), false, one.reason()));
        return false;
    }

    /**
     * Somebody who comes to a session.
     *
     * @param seated what happens where there is room
     * @param waits what happens where there is none
     */
    private record Entering(
            Taker taker, long sessionId, int wish, Instant arrived, SeatStep seated, SeatStep waits, String reason) {}

    private void give(SeatRow row, SeatStep what, String reason) {
        write(seating.give(row), what, reason);
    }

    private void write(Seating.Given given, SeatStep what, String reason) {
        changed.put(given.seated().key(), given.seated());
        steps.add(new SeatRows.Step(given.seated().key(), what, false, reason));
        for (var old : given.replaced()) {
            changed.put(old.key(), old.in(SeatState.CANCELLED));
            note(old, SeatStep.REPLACED, "");
            freed = freed || old.isSeated();
        }
    }

    private void put(SeatRow row) {
        seating.put(row);
        changed.put(row.key(), row);
    }

    private void note(SeatRow before, SeatStep what, String reason) {
        steps.add(new SeatRows.Step(before.key(), what, before.isSeated(), reason));
    }
}
