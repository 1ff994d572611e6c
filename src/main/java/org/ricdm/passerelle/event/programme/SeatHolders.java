package org.ricdm.passerelle.event.programme;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Who has a place in which session. Whoever gives places answers; without an answer nobody has one. */
public interface SeatHolders {

    /** Members with a seat, by session; sessions without any may be missing. A fixed number of statements. */
    Map<Long, Set<Long>> membersBySession(Collection<Long> sessionIds);
}
