package org.ricdm.passerelle.event.seats;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.programme.Walks;

/**
 * All open seats of an event and the rules by which they are given. Knows no store and no clock.
 *
 * <p>A seat goes to the earliest in line for whom there is room and who holds nothing at the same time. What somebody
 * holds as a second wish does not count: it is given back at the moment the first one is certain, and never before.
 */
final class Seating {

    private final Map<Long, Slot> slots;
    private final Walks walks;
    private final Map<Long, Map<Long, SeatRow>> bySignUp = new HashMap<>();
    private final Map<Long, Integer> taken = new HashMap<>();

    Seating(Map<Long, Slot> slots, Walks walks, Collection<SeatRow> open) {
        this.slots = slots;
        this.walks = walks;
        open.forEach(this::put);
    }

    /** Writes what became of a seat. */
    void put(SeatRow row) {
        var own = bySignUp.computeIfAbsent(row.signUpId(), id -> new TreeMap<>());
        var before = row.state().isOpen() ? own.put(row.sessionId(), row) : own.remove(row.sessionId());
        count(before, -1);
        count(row, 1);
    }

    private void count(@Nullable SeatRow row, int by) {
        if (row != null && row.isSeated()) {
            taken.merge(row.sessionId(), by, Integer::sum);
        }
    }

    /** The open ones of one sign-up. */
    List<SeatRow> of(long signUpId) {
        return List.copyOf(bySignUp.getOrDefault(signUpId, Map.of()).values());
    }

    Optional<SeatRow> find(SeatRow.Key key) {
        return Optional.ofNullable(
                bySignUp.getOrDefault(key.signUpId(), Map.of()).get(key.sessionId()));
    }

    /** All that are open. */
    List<SeatRow> all() {
        return bySignUp.values().stream().flatMap(own -> own.values().stream()).toList();
    }

    int taken(long sessionId) {
        return taken.getOrDefault(sessionId, 0);
    }

    boolean hasRoom(long sessionId) {
        var slot = slots.get(sessionId);
        return slot != null && (slot.capacity() == null || taken(sessionId) < slot.capacity());
    }

    /** Who waits for that session, who is next first. */
    List<SeatRow> line(long sessionId) {
        return all().stream()
                .filter(row -> row.sessionId() == sessionId && row.isWaiting())
                .sorted(SeatRow.LINE)
                .toList();
    }

    /** What keeps somebody from that session, among those of their open seats that count. */
    Optional<Slot.Clash> clash(long signUpId, long sessionId, Predicate<SeatRow> counts) {
        return of(signUpId).stream()
                .filter(row -> row.sessionId() != sessionId)
                .filter(counts)
                .map(row -> between(sessionId, row.sessionId()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** All that somebody has and that is in the way of that session. */
    List<SeatRow> clashing(long signUpId, long sessionId) {
        return of(signUpId).stream()
                .filter(row -> row.sessionId() != sessionId
                        && between(sessionId, row.sessionId()).isPresent())
                .toList();
    }

    /** Gives every seat that somebody may take to who is next, and those that this frees, until nobody can be served. */
    List<Given> serve(Predicate<SeatRow> mayTake) {
        var given = new ArrayList<Given>();
        // Each turn takes one out of a line for good: there are no more turns than there are people in line.
        for (var next = next(mayTake); next.isPresent(); next = next(mayTake)) {
            given.add(give(next.get()));
        }
        return given;
    }

    private Optional<SeatRow> next(Predicate<SeatRow> mayTake) {
        return all().stream()
                .filter(row -> row.isWaiting() && fits(row))
                .filter(mayTake)
                .min(SeatRow.LINE);
    }

    /** Whether there is room for who waits, and nothing in the way that would not give way. */
    boolean fits(SeatRow row) {
        return hasRoom(row.sessionId())
                && clash(row.signUpId(), row.sessionId(), held -> held.isSeated() && held.wish() <= row.wish())
                        .isEmpty();
    }

    /** Seats somebody; their second wishes at the same time are given back now that the first one is certain. */
    Given give(SeatRow row) {
        var seated = row.in(SeatState.SEATED);
        put(seated);
        var replaced = !row.isFirst()
                ? List.<SeatRow>of()
                : of(row.signUpId()).stream()
                        .filter(other -> other.wish() > row.wish())
                        .filter(other ->
                                between(row.sessionId(), other.sessionId()).isPresent())
                        .toList();
        replaced.forEach(other -> put(other.in(SeatState.CANCELLED)));
        return new Given(seated, replaced);
    }

    /** Second wishes of somebody that wait for nothing any more: they are first ones now. */
    List<SeatRow> freeWishes(long signUpId) {
        return of(signUpId).stream()
                .filter(row -> !row.isFirst())
                .filter(row -> clash(
                                signUpId,
                                row.sessionId(),
                                other -> other.isFirst() && other.state().isOpen())
                        .isEmpty())
                .map(row -> row.wished(SeatRow.FIRST))
                .toList();
    }

    private Optional<Slot.Clash> between(long one, long other) {
        var slot = slots.get(one);
        var second = slots.get(other);
        return slot == null || second == null ? Optional.empty() : Optional.ofNullable(slot.clash(second, walks));
    }

    /**
     * A seat that was given.
     *
     * @param replaced what the person gave back for it, as it was before
     */
    record Given(SeatRow seated, List<SeatRow> replaced) {}
}
