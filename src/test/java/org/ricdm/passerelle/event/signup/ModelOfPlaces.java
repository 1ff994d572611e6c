package org.ricdm.passerelle.event.signup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.EventMode;

/**
 * What becomes of sign-ups, said as plainly as possible: no counters, everything is counted anew from the list of people
 * each time. The reference that the real places are compared with.
 */
final class ModelOfPlaces {

    final Map<Long, Entry> people = new TreeMap<>();
    final List<Bound> bounds = new ArrayList<>();
    final List<Long> blocked = new ArrayList<>();
    boolean released;
    private long turn;

    void signUp(long member, EventMode way, long category, @Nullable Long cite) {
        var known = people.get(member);
        if (known != null && !known.state.equals("gone")) {
            return;
        }
        var entry = new Entry(member, way, category, cite, ++turn);
        people.put(member, entry);
        entry.state = fits(entry) ? "in" : "waits";
    }

    /** False when there is no room for it; nothing changes then. */
    boolean change(long member, EventMode way, long category) {
        var entry = people.get(member);
        var before = entry.state;
        var oldWay = entry.way;
        var oldCategory = entry.category;
        entry.way = way;
        entry.category = category;
        if (before.equals("in")) {
            entry.state = "undecided";
            if (!fits(entry)) {
                entry.way = oldWay;
                entry.category = oldCategory;
                entry.state = before;
                return false;
            }
            entry.state = "in";
        }
        serve();
        return true;
    }

    void cancel(long member) {
        var entry = people.get(member);
        var had = entry.state.equals("in");
        entry.state = "gone";
        if (had) {
            serve();
        }
    }

    void toTheFront(long member) {
        people.get(member).turn = people.values().stream()
                        .filter(one -> one.state.equals("waits"))
                        .mapToLong(one -> one.turn)
                        .min()
                        .orElseThrow()
                - 1;
        serve();
    }

    boolean reserve(long member) {
        var entry = people.get(member);
        entry.reserve = true;
        if (!fits(entry)) {
            entry.reserve = false;
            return false;
        }
        entry.state = "in";
        return true;
    }

    /** The one sentence: the earliest in line for whom every limit has room gets the place. */
    void serve() {
        Optional<Entry> next;
        do {
            next = people.values().stream()
                    .filter(one -> one.state.equals("waits"))
                    .filter(one -> !blocked.contains(one.member))
                    .filter(this::fits)
                    .min(Comparator.comparingLong(one -> one.turn));
            next.ifPresent(one -> one.state = "in");
        } while (next.isPresent());
    }

    List<Long> line() {
        return people.values().stream()
                .filter(one -> one.state.equals("waits"))
                .sorted(Comparator.comparingLong(one -> one.turn))
                .map(one -> one.member)
                .toList();
    }

    int taken(Bound bound) {
        return (int) people.values().stream()
                .filter(one -> one.state.equals("in") && bound.isFor(one))
                .count();
    }

    private boolean fits(Entry entry) {
        return bounds.stream()
                .filter(bound -> bound.isFor(entry))
                .filter(bound -> !(released && bound.kind == LimitKind.CENTRE))
                .allMatch(bound -> left(bound, entry.reserve) > 0);
    }

    private int left(Bound bound, boolean fromReserve) {
        var given = (int) people.values().stream()
                .filter(one -> one.state.equals("in") && one.reserve && bound.isFor(one))
                .count();
        var kept = fromReserve ? 0 : Math.max(0, bound.reserve - given);
        return bound.capacity - taken(bound) - kept;
    }

    static final class Entry {
        final long member;
        final @Nullable Long cite;
        EventMode way;
        long category;
        long turn;
        boolean reserve;
        String state = "undecided";

        Entry(long member, EventMode way, long category, @Nullable Long cite, long turn) {
            this.member = member;
            this.way = way;
            this.category = category;
            this.cite = cite;
            this.turn = turn;
        }
    }

    static final class Bound {
        final LimitKind kind;
        final long ref;
        int capacity;
        int reserve;

        Bound(LimitKind kind, long ref, int capacity, int reserve) {
            this.kind = kind;
            this.ref = ref;
            this.capacity = capacity;
            this.reserve = reserve;
        }

        boolean isFor(Entry entry) {
            return switch (kind) {
                case EVENT -> true;
                case WAY -> ref == (entry.way == EventMode.ON_SITE ? 1 : 2);
                case CATEGORY -> ref == entry.category;
                case CENTRE -> Objects.equals(ref, entry.cite);
            };
        }
    }
}
