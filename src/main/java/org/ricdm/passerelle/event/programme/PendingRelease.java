package org.ricdm.passerelle.event.programme;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a release would do now.
 *
 * @param changes what is different from the last release, in the order of time
 * @param told who will be told, members and guests, by session; each of them has a seat in it
 * @param state to be given back when it is released: what was looked at is what is released
 */
public record PendingRelease(
        Plan plan, List<SessionChange> changes, Map<Long, Set<SeatHolders.Holder>> told, String state) {

    /** How many people will be told, each counted once. */
    public int people() {
        return (int) told.values().stream()
                .flatMap(Set::stream)
                .map(SeatHolders.Holder::signUpId)
                .distinct()
                .count();
    }

    /** What stands in the way of a release. */
    public List<Conflict> blocking() {
        return plan.conflicts().stream()
                .filter(conflict -> conflict.severity() != Severity.WARNS)
                .toList();
    }
}
