package org.ricdm.passerelle.event.programme;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who has a place in which session. Whoever gives places answers; without an answer nobody has one. */
public interface SeatHolders {

    /** Those with a seat, by session; sessions without any may be missing. A fixed number of statements. */
    Map<Long, Set<Holder>> bySession(Collection<Long> sessionIds);

    /**
     * Somebody with a seat.
     *
     * @param signUpId names a person at an event, with or without an account
     * @param memberId null for a guest
     */
    record Holder(long signUpId, @Nullable Long memberId) {}
}
