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

    static final int OFFER_HOURS = 48;

    /** Between two who come one after the other there is room for some who were moved up. */
    private static final int TURN = 1_000;

    final Map<Long, Entry> people = new TreeMap<>();
    final List<Bound> bounds = new ArrayList<>();
    final List<Long> blocked = new ArrayList<>();

    /** Whether who comes from the line gets an offer that ends, or the place at once. */
    boolean offers;

    /** Whether somebody says yes to each. */
    boolean asks;

    /** Hours that have passed. */
    int now;

    /** From when the quotas of the Cités bind nobody; null when they always do. */
    @Nullable
    Integer releaseAt;

    private boolean released;
    private long turn;

    /** Looks at the clock: true when quotas bind since now or no more, and those in line were served because of it. */
    boolean open() {
        var is = releaseAt != null && now >= releaseAt;
        if (is == released) {
            return false;
        }
        released = is;
        serve();
        return true;
    }

    void signUp(long member, EventMode way, long category, @Nullable Long cite) {
        var known = people.get(member);
        if (known != null && !known.state.equals("gone")) {
            return;
        }
        enter(new Entry(member, way, category, cite, turn += TURN, null));
    }

    private void enter(Entry entry) {
        people.put(entry.member, entry);
        entry.state = asks ? "asks" : fits(entry) ? "in" : "waits";
    }

    /** Somebody says yes: a place, or the line as of the moment they came. */
    void approve(long member) {
        var entry = people.get(member);
        entry.state = fits(entry) ? "in" : "waits";
        if (entry.hasPlace()) {
            serve();
        }
    }

    /** Takes what is offered, with what is offered to those whom they bring. False when there is nothing (any more). */
    boolean accept(long member) {
        var freed = endOffers();
        var entry = people.get(member);
        if (entry.state.equals("offered")) {
            entry.state = "in";
            broughtBy(member).stream()
                    .filter(one -> one.state.equals("offered"))
                    .forEach(one -> one.state = "in");
        }
        var has = entry.hasPlace();
        if (freed) {
            serve();
        }
        return has;
    }

    /** What is done again and again without anybody asking. */
    void job() {
        endOffers();
        serve();
    }

    private boolean endOffers() {
        var late = people.values().stream()
                .filter(one -> one.state.equals("offered") && one.until <= now)
                .toList();
        late.forEach(one -> {
            broughtBy(one.member).forEach(brought -> brought.state = "gone");
            one.state = "gone";
        });
        return !late.isEmpty();
    }

    /** Somebody comes with somebody who takes part or waits: in the same way, for the same Cité. */
    void bring(long companion, long bringer, long category) {
        var known = people.get(companion);
        if (known != null && !known.state.equals("gone")) {
            return;
        }
        var with = people.get(bringer);
        enter(new Entry(companion, with.way, category, with.cite, turn += TURN, bringer));
    }

    private List<Entry> broughtBy(long member) {
        return people.values().stream()
                .filter(one -> Objects.equals(one.bringer, member) && !one.state.equals("gone"))
                .toList();
    }

    /** False when there is no room for it, or for whom they bring; nothing changes then. */
    boolean change(long member, EventMode way, long category) {
        var entry = people.get(member);
        var oldWay = entry.way;
        var oldCategory = entry.category;
        var following = way == oldWay
                ? List.<Entry>of()
                : broughtBy(member).stream().filter(one -> one.way == oldWay).toList();
        var done = new ArrayList<Entry>();
        var fits = turned(entry, way, category);
        for (var one : following) {
            if (fits) {
                done.add(one);
                fits = turned(one, way, one.category);
            }
        }
        if (!fits) {
            done.forEach(one -> one.way = oldWay);
            entry.way = oldWay;
            entry.category = oldCategory;
            return false;
        }
        serve();
        return true;
    }

    /** Whether who has a place keeps one; it is said anew in any case. */
    private boolean turned(Entry entry, EventMode way, long category) {
        var before = entry.state;
        entry.way = way;
        entry.category = category;
        var had = entry.hasPlace();
        entry.state = "undecided";
        var fits = !had || fits(entry);
        entry.state = before;
        return fits;
    }

    void cancel(long member) {
        var leaving = new ArrayList<>(broughtBy(member));
        leaving.add(people.get(member));
        var had = leaving.stream().anyMatch(Entry::hasPlace);
        leaving.forEach(one -> one.state = "gone");
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
                    .filter(one -> !blocked.contains(one.bringer == null ? one.member : one.bringer))
                    .filter(this::fits)
                    .min(Comparator.comparingLong(one -> one.turn));
            next.ifPresent(one -> {
                one.state = offers ? "offered" : "in";
                one.until = now + OFFER_HOURS;
            });
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
                .filter(one -> one.hasPlace() && bound.isFor(one))
                .count();
    }

    private boolean fits(Entry entry) {
        var bringer = entry.bringer == null ? null : people.get(entry.bringer);
        return (bringer == null || bringer.hasPlace()) && hasRoom(entry);
    }

    private boolean hasRoom(Entry entry) {
        return bounds.stream()
                .filter(bound -> bound.isFor(entry))
                .filter(bound -> !(released && bound.kind == LimitKind.CENTRE))
                .allMatch(bound -> left(bound, entry.reserve) > 0);
    }

    private int left(Bound bound, boolean fromReserve) {
        var given = (int) people.values().stream()
                .filter(one -> one.hasPlace() && one.reserve && bound.isFor(one))
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

        /** The hour at which what is offered to them ends. */
        int until;

        /** Who brings them; null for who comes alone. */
        final @Nullable Long bringer;

        Entry(long member, EventMode way, long category, @Nullable Long cite, long turn, @Nullable Long bringer) {
            this.bringer = bringer;
            this.member = member;
            this.way = way;
            this.category = category;
            this.cite = cite;
            this.turn = turn;
        }

        boolean isOpen() {
            return !state.equals("gone");
        }

        boolean hasPlace() {
            return state.equals("in") || state.equals("offered");
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
