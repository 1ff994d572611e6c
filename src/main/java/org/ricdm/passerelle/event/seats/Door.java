package org.ricdm.passerelle.event.seats;

import java.util.Set;

/**
 * For whom a session is. With nobody named it is for everybody who takes part.
 *
 * @param categories those who take part as one of these
 * @param invited members named one by one
 */
public record Door(Set<Long> categories, Set<Long> invited) {

    /** For everybody. */
    public static final Door OPEN = new Door(Set.of(), Set.of());

    /** Whether it is for some only. */
    public boolean isClosed() {
        return !categories.isEmpty() || !invited.isEmpty();
    }

    boolean lets(Taker taker) {
        var member = taker.memberId();
        return !isClosed() || categories.contains(taker.categoryId()) || (member != null && invited.contains(member));
    }
}
