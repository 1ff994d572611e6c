package org.ricdm.passerelle.event.signup;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.SaidReason;

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
    private final SignUpMails mails;
    private final Attendees attendees;
    /** To whom something is told, by the number of the entry in the history. */
    private final Map<Long, AttendeeId> told = new LinkedHashMap<>();

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
            SignUpMails mails,
            Attendees attendees,
            List<PlaceGone> listeners) {
        this.event = event;
        this.rules = rules;
        this.limits = limits;
        this.before = limits.all();
        this.actor = actor;
        this.now = now;
        this.rows = rows;
        this.mails = mails;
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

    Optional<SignUpRow> of(AttendeeId attendee) {
        return rows.of(event.id(), attendee);
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
        var known = of(attendee);
        if (known.isPresent() && known.get().state().isOpen()) {
            return known.get();
        }
        var state = approved ? seated(claim) : SignUpState.TO_BE_APPROVED;
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
                known.map(row -> row.sequence() + 1).orElse(0));
        if (known.isPresent()) {
            rows.update(fresh, now);
        } else {
            fresh = rows.insert(fresh, now);
        }
        note(fresh, stepOf(state), "");
        return fresh;
    }

    /** Says yes to who waits for it: a place or the line, as of their arrival. */
    SignUpRow approve(SignUpRow row) {
        return become(row, seated(row.claim()), null, null, "");
    }

    /** Takes somebody off; who had a place gives it back. */
    SignUpRow leave(SignUpRow row, SignUpState end, StepKind what, String reason) {
        if (row.state().takesPlace()) {
            limits.give(row.claim());
            freed = true;
            gone.add(row.id());
        }
        return become(row, end, null, what, reason);
    }

    /** Takes the offered place for good. */
    SignUpRow accept(SignUpRow row) {
        return become(row, SignUpState.CONFIRMED, null, StepKind.ACCEPTED, "");
    }

    /**
     * Takes part in another way or as something else. Who has a place keeps it until the other one is certain.
     *
     * @throws InvalidInput on {@code way} when a limit has no room for it; nothing is changed
     */
    SignUpRow change(SignUpRow row, Claim other) {
        if (row.claim().equals(other)) {
            return row;
        }
        if (row.state().takesPlace()) {
            limits.give(row.claim());
            if (!limits.hasRoom(other)) {
                limits.take(row.claim());
                throw InvalidInput.of("way", "signup.error.full");
            }
            limits.take(other);
        }
        freed = true; // also who waits may fit now
        var changed = row.with(other);
        rows.update(changed, now);
        note(changed, StepKind.CHANGED, "");
        return changed;
    }

    /** Notes which questions somebody answered otherwise than before; what they answered stands nowhere else. */
    void answered(SignUpRow row, List<String> questions) {
        if (!questions.isEmpty()) {
            note(row, StepKind.ANSWERED, PlainText.excerpt(String.join(", ", questions), SaidReason.MAX));
        }
    }

    /** Puts somebody who waits at the front of the line. */
    SignUpRow toTheFront(SignUpRow row, String reason) {
        var first = rows.inLine(event.id()).getFirst();
        var moved = row.queuedAt(first.queuedAt().minus(1, ChronoUnit.MICROS));
        rows.update(moved, now);
        note(moved, StepKind.MOVED_UP, reason);
        freed = true;
        return moved;
    }

    /** Lets somebody who waits come out of the reserve. */
    SignUpRow outOfTheReserve(SignUpRow row, String reason) {
        var claim = row.claim().outOfTheReserve();
        if (!limits.hasRoom(claim)) {
            throw InvalidInput.of("reserve", "signup.error.reserve");
        }
        limits.take(claim);
        var seated = row.with(claim);
        note(seated, StepKind.RESERVE, reason);
        return become(seated, SignUpState.CONFIRMED, null, StepKind.PROMOTED, "");
    }

    /** Something else than a sign-up made room: a higher limit, a release, an offer that passed. */
    void hasRoomAgain() {
        freed = true;
    }

    /** Ends offers that were not accepted in time. Returns how many. */
    int endOffers() {
        var late = rows.expired(event.id(), now);
        late.forEach(row -> leave(row, SignUpState.CANCELLED, StepKind.EXPIRED, ""));
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
        mails.order(told);
        if (!gone.isEmpty()) {
            listeners.forEach(listener -> listener.gone(event, gone, actor.memberId()));
        }
        return promoted;
    }

    private int promote() {
        var line = rows.inLine(event.id());
        var active = attendees.active(line.stream().map(SignUpRow::attendee).toList());
        var next = limits.promote(line, row -> active.contains(row.attendee()));
        for (var row : next) {
            if (rules.promotion() == Promotion.OFFER) {
                become(row, SignUpState.OFFERED, now.plus(Duration.ofHours(rules.offerHours())), StepKind.OFFERED, "");
            } else {
                become(row, SignUpState.CONFIRMED, null, StepKind.PROMOTED, "");
            }
        }
        return next.size();
    }

    /** Takes a place where every limit has room. */
    private SignUpState seated(Claim claim) {
        if (limits.hasRoom(claim)) {
            limits.take(claim);
            return SignUpState.CONFIRMED;
        }
        return SignUpState.WAITING;
    }

    private SignUpRow become(
            SignUpRow row, SignUpState next, @Nullable Instant until, @Nullable StepKind what, String reason) {
        var changed = row.in(next, until);
        rows.update(changed, now);
        note(changed, what == null ? stepOf(next) : what, reason);
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

    private void note(SignUpRow row, StepKind what, String reason) {
        var step = rows.step(row.id(), actor, what, reason, now);
        if (what.isTold()) {
            told.put(step, row.attendee());
        }
    }
}
