package org.ricdm.passerelle.event.signup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All limits of an event with what is taken of them, while it is locked. A place is taken of each limit that applies or
 * of none.
 */
final class Limits {

    private final List<Limit> all;
    private final boolean released;

    /** @param released whether the quotas of the centres bind nobody any more; they are counted on all the same */
    Limits(Collection<Limit> all, boolean released) {
        this.all = new ArrayList<>(all);
        this.released = released;
    }

    /** The same, of which may be taken without anything coming of it. */
    Limits copy() {
        return new Limits(all, released);
    }

    List<Limit> all() {
        return List.copyOf(all);
    }

    /** The limits that count for it and bind. */
    List<Limit> binding(Claim claim) {
        return applying(claim).filter(limit -> !isReleased(limit)).toList();
    }

    boolean hasRoom(Claim claim) {
        return binding(claim).stream().allMatch(limit -> limit.hasRoom(claim.reserve()));
    }

    /** The first limit that has no room for it, in the order event, way, category, centre. */
    Optional<Limit> full(Claim claim) {
        return binding(claim).stream()
                .filter(limit -> !limit.hasRoom(claim.reserve()))
                .min(Comparator.comparing(Limit::kind));
    }

    void take(Claim claim) {
        change(claim, 1);
    }

    void give(Claim claim) {
        change(claim, -1);
    }

    /** Gives the one back and takes the other; false, and nothing is changed, when a limit has no room for that. */
    boolean exchange(Claim one, Claim other) {
        give(one);
        if (!hasRoom(other)) {
            take(one);
            return false;
        }
        take(other);
        return true;
    }

    /** As {@link #exchange}, of a sign-up; true also for one that takes no place. */
    boolean exchanged(SignUpRow row, Claim other) {
        return !row.state().takesPlace() || exchange(row.claim(), other);
    }

    private void change(Claim claim, int places) {
        all.replaceAll(limit -> applies(limit, claim) ? limit.with(places, claim.reserve()) : limit);
    }

    private Stream<Limit> applying(Claim claim) {
        return all.stream().filter(limit -> applies(limit, claim));
    }

    private static boolean applies(Limit limit, Claim claim) {
        return claim.fallsUnder(limit.kind(), limit.ref());
    }

    private boolean isReleased(Limit limit) {
        return released && limit.kind() == LimitKind.CENTRE;
    }

    /**
     * The one rule of the waiting list: the earliest for whom every limit has room, again and again. Whoever comes with
     * somebody is passed over until that one has a place.
     *
     * @param seated the sign-ups that have a place, of those that somebody in line comes with
     */
    <T extends Waiting> List<T> promote(List<T> inLine, Set<Long> seated, Predicate<T> mayCome) {
        var left = new ArrayList<>(inLine);
        var places = new HashSet<>(seated);
        var promoted = new ArrayList<T>();
        var next = 0;
        while (next < left.size()) {
            var one = left.get(next);
            if (one.mayHavePlace(places) && hasRoom(one.claim()) && mayCome.test(one)) {
                take(one.claim());
                promoted.add(one);
                places.add(one.id());
                left.remove(next);
                // Who waits further up for this one alone comes before everybody behind.
                next = Math.min(next, firstOf(one.id(), left));
            } else {
                next++;
            }
        }
        return promoted;
    }

    private static int firstOf(long bringer, List<? extends Waiting> line) {
        for (var place = 0; place < line.size(); place++) {
            if (Objects.equals(line.get(place).withId(), bringer)) {
                return place;
            }
        }
        return line.size();
    }

    /** Somebody in line. */
    interface Waiting {
        long id();

        Claim claim();

        /** The sign-up of who brings them; null for who comes alone. */
        @Nullable
        Long withId();

        /** The rule of those who are brought: a place only while who brings them has one, that is, is among these. */
        default boolean mayHavePlace(Set<Long> seated) {
            var bringer = withId();
            return bringer == null || seated.contains(bringer);
        }
    }
}
