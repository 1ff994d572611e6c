package org.ricdm.passerelle.event.signup;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.SaidReason;
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
        this.listeners = listeners;
    }

    /** The places as they are now, to see what would come of something. */
    Limits outlook() {
        return limits.copy();
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
            journal.keep(List.of(new Noted(fresh, stepOf(state), "")));
        } else {
            fresh = rows.insert(fresh, now);
            journal.note(List.of(new Noted(fresh, stepOf(state), "")));
        }
        return fresh;
    }

    /** As {@link #approve(List)}, of one. */
    void approve(SignUpRow row) {
        approve(List.of(row));
    }

    /** Says yes to those who wait for it: a place or the line, as of their arrival. */
    void approve(List<SignUpRow> waiting) {
        var places = Bringers.of(waiting, rows).withPlace();
        journal.keep(waiting.stream()
                .map(row -> {
                    var next = seated(row.claim(), row.withId() == null || places.contains(row.withId()));
                    if (next.takesPlace()) {
                        places.add(row.id());
                    }
                    return new Noted(row.in(next, null), stepOf(next), "");
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
        var accepted = row.in(SignUpState.CONFIRMED, null);
        var all = new ArrayList<>(List.of(new Noted(accepted, StepKind.ACCEPTED, "")));
        rows.broughtBy(Bringers.ids(List.of(row))).stream()
                .filter(one -> one.state() == SignUpState.OFFERED)
                .forEach(one -> all.add(new Noted(one.in(SignUpState.CONFIRMED, null), StepKind.ACCEPTED, "")));
        journal.keep(all);
        return accepted;
    }

    /**
     * Takes part in another way or as something else. Who has a place keeps it until the other one is certain; whom they
     * bring goes the same way.
     *
     * @throws InvalidInput on {@code way} when a limit has no room for it, or for whom they bring; nothing is changed
     */
    SignUpRow change(SignUpRow row, Claim other) {
        if (row.claim().equals(other)) {
            return row;
        }
        var changed = exchange(row, other);
        journal.keep(changed.stream()
                .map(one -> new Noted(one, StepKind.CHANGED, ""))
                .toList());
        return changed.getFirst();
    }

    /**
     * Gives back what they had and takes the other; who waits may fit afterwards. Returns them as they are now, first who
     * was asked for, then those who go the same way with them.
     */
    private List<SignUpRow> exchange(SignUpRow row, Claim other) {
        var way = row.claim().way();
        var following = way == other.way()
                ? List.<SignUpRow>of()
                : rows.broughtBy(Bringers.ids(List.of(row))).stream()
                        .filter(one -> one.claim().way() == way)
                        .toList();
        var trial = limits.copy();
        if (!trial.exchanged(row, other)) {
            throw InvalidInput.of("way", "signup.error.full");
        }
        if (!following.stream().allMatch(one -> trial.exchanged(one, one.claim().going(other.way())))) {
            throw InvalidInput.of("way", "signup.companion.error.way");
        }
        var changed = new ArrayList<SignUpRow>();
        limits.exchanged(row, other);
        changed.add(row.with(other));
        for (var one : following) {
            var same = one.claim().going(other.way());
            limits.exchanged(one, same);
            changed.add(one.with(same));
        }
        freed = true;
        return changed;
    }

    /** As {@link #change}, many into one category, by an organiser who says why. */
    void move(List<SignUpRow> moving, long categoryId, String reason) {
        var edits = new LinkedHashMap<Long, SignUpEdit>();
        var changed = new ArrayList<Noted>();
        for (var row : moving) {
            var other = row.claim().as(categoryId);
            changed.add(new Noted(exchange(row, other).getFirst(), StepKind.EDITED, reason));
            edits.put(row.id(), SignUpEdit.between(row.claim(), other, ""));
        }
        journal.edit(changed, edits);
    }

    /**
     * As {@link #change}, by an organiser who says why; answers that were changed with it are said in the same entry.
     *
     * @param questions short names of those that are answered otherwise
     */
    void edit(SignUpRow row, Claim other, List<String> questions, String reason) {
        if (row.claim().equals(other) && questions.isEmpty()) {
            return;
        }
        var way = row.claim().way();
        var edits = new LinkedHashMap<Long, SignUpEdit>();
        var changed = row.claim().equals(other) ? List.of(row) : exchange(row, other);
        changed.forEach(
                one -> edits.put(one.id(), SignUpEdit.between(one.claim().going(way), one.claim(), "")));
        var answers = PlainText.excerpt(String.join(", ", questions), Journal.MAX_ANSWERS);
        edits.put(row.id(), SignUpEdit.between(row.claim(), other, answers));
        journal.edit(
                changed.stream()
                        .map(one -> new Noted(one, StepKind.EDITED, reason))
                        .toList(),
                edits);
    }

    /** Notes which questions somebody answered otherwise than before; what they answered stands nowhere else. */
    void answered(SignUpRow row, List<String> questions) {
        if (!questions.isEmpty()) {
            journal.note(List.of(new Noted(
                    row, StepKind.ANSWERED, PlainText.excerpt(String.join(", ", questions), SaidReason.MAX))));
        }
    }

    /** Puts somebody who waits at the front of the line. */
    SignUpRow toTheFront(SignUpRow row, String reason) {
        var first = rows.inLine(event.id()).getFirst();
        var moved = row.queuedAt(first.queuedAt().minus(1, ChronoUnit.MICROS));
        journal.keep(List.of(new Noted(moved, StepKind.MOVED_UP, reason)));
        freed = true;
        return moved;
    }

    /** Lets somebody who waits come out of the reserve. */
    SignUpRow outOfTheReserve(SignUpRow row, String reason) {
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
        return become(seated, SignUpState.CONFIRMED, StepKind.PROMOTED);
    }

    /** Something else than a sign-up made room: a higher limit, a release, an offer that passed. */
    void hasRoomAgain() {
        freed = true;
    }

    /** Ends offers that were not accepted in time. Returns how many. */
    int endOffers() {
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

    /** Takes a place where every limit has room, for whom may have one. */
    private SignUpState seated(Claim claim, boolean mayHave) {
        if (mayHave && limits.hasRoom(claim)) {
            limits.take(claim);
            return SignUpState.CONFIRMED;
        }
        return SignUpState.WAITING;
    }

    private SignUpRow become(SignUpRow row, SignUpState next, StepKind what) {
        var changed = row.in(next, null);
        journal.keep(List.of(new Noted(changed, what, "")));
        return changed;
    }

    private static StepKind stepOf(SignUpState state) {
        return switch (state) {
            case TO_BE_APPROVED -> StepKind.APPLIED;
            case CONFIRMED, CHECKED_IN -> StepKind.CONFIRMED;
            case WAITING -> StepKind.WAITING;
            case OFFERED -> StepKind.OFFERED;
            case DECLINED -> StepKind.DECLINED;
            case CANCELLED -> StepKind.CANCELLED;
        };
    }
}
