package org.ricdm.passerelle.event.feedback;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Who came to which session, where somebody kept a record. A room that does has a bean of it; without one, those are
 * taken to have been there who had a seat, and everybody where one just goes.
 */
public interface SessionAttendance {

    /** The sign-ups that came, by session; sessions of which nothing was recorded are missing. A fixed number of statements. */
    Map<Long, Set<Long>> bySession(Collection<Long> sessionIds);

    /** The sign-ups that were noted anywhere at that event. A fixed number of statements. */
    Set<Long> came(long eventId);
}
