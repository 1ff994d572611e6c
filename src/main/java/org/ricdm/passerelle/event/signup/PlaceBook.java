package org.ricdm.passerelle.event.signup;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventState;
import org.ricdm.passerelle.event.signup.Journal.Noted;

/**
 * The places of one event while they are held: who takes one, who gives one back, who is next. Everything that frees a
 * place ends in {@link #close}, which gives it to who is next; there is no other way to free one.
 */
final class PlaceBook {

    private final EventBrief event;
    private final SignUpRules rules;
    private final Limits limits;
    private final List<Limit> before;
    private final Actor actor;
    private final Instant now;
    private final SignUpRows rows;
    private final Journal journal;
    private final Attendees attendees;
    private final PlaceChanges changes;
    /** The sign-ups that had a place and have none any more. */
    private final List<Long> gone = new ArrayList<>();

    private final List<PlaceGone> listeners;

    private boolean freed;

    PlaceBook(
            EventBrief event,
            SignUpRules rules,
            Limits limits,
            Actor actor,
            Instant now,
            SignUpRows rows,
            SignUpWriting writing,
            Attendees attendees,
            List<PlaceGone> listeners) {
        this.event = event;
        this.rules = rules;
        this.limits = limits;
        this.before = limits.all();
        this.actor = actor;
        this.now = now;
        this.rows = rows;
        this.journal = writing.journal(actor, now);
        this.attendees = attendees;
        this.changes = new PlaceChanges(limits, rows, journal, this::hasRoomAgain);
        this.listeners = listeners;
    }

    /** The places as they are now, to see what would come of something. */
    Limits outlook() {
        return limits.copy();
    }

    /** As it is while the book is held. */
    EventBrief event() {
        return event;
    }

    SignUpRules rules() {
        return rules;
    }

    /** Whether people may still change and cancel by themselves. */
    boolean isInTime() {
        return now.isBefore(rules.changesEnd(event).instant());
    }

    /** Their sign-up, held: whoever notes that they have come waits until the book is closed. */
    Optional<SignUpRow> of(AttendeeId attendee) {
        return rows.hold(event.id(), attendee);
    }

    /** As {@link #of(AttendeeId)}, by its id. */
    Optional<SignUpRow> of(long signUpId) {
        return rows.hold(List.of(signUpId)).stream()
                .filter(row -> row.eventId() == event.id())
                .findFirst();
    }

    /** The sign-up that a member had as a guest with the same address, which is theirs from now on. */
    Optional<SignUpRow> ofTheGuestBefore(AttendeeId attendee) {
        var member = attendee.memberId();
        return member != null && rows.adopt(event.id(), member, now) ? of(attendee) : Optional.empty();
    }

    /**
     * Signs somebody up, unless they are already: with a place when every limit has room, at the end of the line
     * otherwise.
     *
     * @param arrived when the server was asked
     * @param approved whether nobody has to say yes first
     */
    SignUpRow enter(AttendeeId attendee, @Nullable Long centreId, Claim claim, Instant arrived, boolean approved) {
        return enter(attendee, centreId, claim, arrived, approved, null);
    }

    /**
     * As {@link #enter(AttendeeId, Long, Claim, Instant, boolean)}, somebody who comes with somebody else: with a place
     * only when that one has one.
     *
     * @param bringer as they are now
     */
    SignUpRow enterWith(SignUpRow bringer, AttendeeId companion, Claim claim, Instant arrived, boolean approved) {
        return enter(companion, bringer.centreId(), claim, arrived, approved, bringer);
    }

    private SignUpRow enter(
            AttendeeId attendee,
            @Nullable Long centreId,
            Claim claim,
            Instant arrived,
            boolean approved,
            @Nullable SignUpRow bringer) {
        var known = of(attendee);
        if (known.isPresent() && known.get().state().isOpen()) {
            return known.get();
        }
        mustTakePlace();
        var mayHave = bringer == null || bringer.state().takesPlace();
        var state = approved ? seated(claim, mayHave) : SignUpState.TO_BE_APPROVED;
        var moment = arrived.truncatedTo(ChronoUnit.MICROS);
        var fresh = new SignUpRow(
                known.map(SignUpRow::id).orElse(0L),
                event.id(),
                attendee,
                centreId,
                claim,
                state,
                moment,
                moment,
                null,
                known.map(row -> row.sequence() + 1).orElse(0),
                bringer == null ? null : bringer.id());
        if (known.isPresent()) {
            journal.keep(List.of(new Noted(fresh, StepKind.of(state), "")));
        } else {
            fresh = rows.insert(fresh, now);
            journal.note(List.of(new Noted(fresh, StepKind.of(state), "")));
        }
        return fresh;
    }

    /** As {@link #approve(List)}, of one. */
    void approve(SignUpRow row) {
        approve(List.of(row));
    }

    /** Says yes to those who wait for it: a place or the line, as of their arrival. */
    void approve(List<SignUpRow> waiting) {
        mustTakePlace();
        var places = Bringers.of(waiting, rows).withPlace();
        journal.keep(waiting.stream()
                .map(row -> {
                    var next = seated(row.claim(), row.mayHavePlace(places));
                    if (next.takesPlace()) {
                        places.add(row.id());
                        // Whom they bring may have waited for them alone.
                        freed = true;
                    }
                    return new Noted(row.in(next, null), StepKind.of(next), "");
                })
                .toList());
    }

    /** As {@link #leave(List, SignUpState, StepKind, String)}, of one. */
    void leave(SignUpRow row, SignUpState end, StepKind what, String reason) {
        leave(List.of(row), end, what, reason);
    }

    /** Takes people off, and with them whom they bring; who had a place gives it back. */
    void leave(List<SignUpRow> leaving, SignUpState end, StepKind what, String reason) {
        var ended = new ArrayList<Noted>();
        leaving.forEach(row -> ended.add(new Noted(row.in(end, null), what, reason)));
        // Who has come is there, whatever became of who brought them.
        var with = rows.broughtBy(Bringers.ids(leaving)).stream()
                .filter(row -> row.state().canBecome(SignUpState.CANCELLED))
                .filter(row -> leaving.stream().noneMatch(one -> one.id() == row.id()))
                .toList();
        with.forEach(row -> ended.add(new Noted(row.in(SignUpState.CANCELLED, null), StepKind.CANCELLED, reason)));
        Stream.concat(leaving.stream(), with.stream())
                .filter(row -> row.state().takesPlace())
                .forEach(row -> {
                    limits.give(row.claim());
                    freed = true;
                    gone.add(row.id());
                });
        journal.keep(ended);
    }

    /** Takes the offered place for good, and those offered to whom they bring. */
    SignUpRow accept(SignUpRow row) {
        mustTakePlace();
        var accepted = row.in(SignUpState.CONFIRMED, null);
        var all = new ArrayList<>(List.of(new Noted(accepted, StepKind.ACCEPTED, "")));
        rows.broughtBy(Bringers.ids(List.of(row))).stream()
                .filter(one -> one.state() == SignUpState.OFFERED)
                .forEach(one -> all.add(new Noted(one.in(SignUpState.CONFIRMED, null), StepKind.ACCEPTED, "")));
        journal.keep(all);
        return accepted;
    }

    /** What people take part as, in which way, and what they answer: whatever of it becomes different. */
    PlaceChanges changes() {
        return changes;
    }

    /** Puts somebody who waits at the front of the line. */
    SignUpRow toTheFront(SignUpRow row, String reason) {
        mustTakePlace();
        var first = rows.inLine(event.id()).getFirst();
        var moved = row.queuedAt(first.queuedAt().minus(1, ChronoUnit.MICROS));
        journal.keep(List.of(new Noted(moved, StepKind.MOVED_UP, reason)));
        freed = true;
        return moved;
    }

    /** Lets somebody who waits come out of the reserve. */
    SignUpRow outOfTheReserve(SignUpRow row, String reason) {
        mustTakePlace();
        if (!Bringers.of(List.of(row), rows).have(row)) {
            throw InvalidInput.of("reserve", "signup.companion.error.bringer");
        }
        var claim = row.claim().outOfTheReserve();
        if (!limits.hasRoom(claim)) {
            throw InvalidInput.of("reserve", "signup.error.reserve");
        }
        limits.take(claim);
        var seated = row.with(claim);
        journal.note(List.of(new Noted(seated, StepKind.RESERVE, reason)));
        var promoted = seated.in(SignUpState.CONFIRMED, null);
        journal.keep(List.of(new Noted(promoted, StepKind.PROMOTED, "")));
        // As in approve: whom they bring may come now.
        freed = true;
        return promoted;
    }

    /** Something else than a sign-up made room: a higher limit, a release, an offer that passed. */
    void hasRoomAgain() {
        freed = true;
    }

    /** Ends offers that were not accepted in time. Returns how many: none once the event is called off. */
    int endOffers() {
        if (event.state() == EventState.CANCELLED) {
            return 0;
        }
        var late = rows.expired(event.id(), now);
        leave(late, SignUpState.CANCELLED, StepKind.EXPIRED, "");
        return late.size();
    }

    /** Gives what was freed to those who are next. Returns how many came from the line. */
    int serveTheLine() {
        if (!freed || !event.state().isAhead()) {
            return 0;
        }
        freed = false;
        return promote();
    }

    /** Serves the line, writes what is taken and orders the mails. Returns how many came from the line. */
    int close() {
        var promoted = serveTheLine();
        rows.taken(
                limits.all().stream().filter(limit -> !before.contains(limit)).toList());
        journal.tell();
        if (!gone.isEmpty()) {
            listeners.forEach(listener -> listener.gone(event, gone, actor.memberId()));
        }
        return promoted;
    }

    private int promote() {
        var line = rows.inLine(event.id());
        var bringers = Bringers.of(line, rows);
        var active = attendees.active(line.stream().map(bringers::reader).toList());
        var next = limits.promote(line, bringers.withPlace(), row -> active.contains(bringers.reader(row)));
        var until = now.plus(Duration.ofHours(rules.offerHours()));
        journal.keep(next.stream()
                .map(row -> rules.promotion() == Promotion.OFFER
                        ? new Noted(row.in(SignUpState.OFFERED, until), StepKind.OFFERED, "")
                        : new Noted(row.in(SignUpState.CONFIRMED, null), StepKind.PROMOTED, ""))
                .toList());
        return next.size();
    }

    /** Nobody gets a place any more at an event that is called off, nor hears that they did. */
    private void mustTakePlace() {
        if (event.state() == EventState.CANCELLED) {
            throw InvalidInput.of("form", "signup.error.calledOff");
        }
    }

    /** Takes a place where every limit has room, for whom may have one. */
    private SignUpState seated(Claim claim, boolean mayHave) {
        if (mayHave && limits.hasRoom(claim)) {
            limits.take(claim);
            return SignUpState.CONFIRMED;
        }
        return SignUpState.WAITING;
    }
}
