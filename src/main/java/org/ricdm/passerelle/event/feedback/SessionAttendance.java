package org.ricdm.passerelle.event.feedback;

import java.util.Map;
import java.util.Set;

/**
 * Who came where, if somebody kept a record. A room that does has a bean of it; without one, those are taken to have been
 * there who had a seat, and everybody where one just goes.
 */
public interface SessionAttendance {

    /**
     * The sign-ups that came, by session, by {@link Subject#WHOLE} those who were noted anywhere; where nothing was recorded
     * there is nothing. One statement.
     */
    Map<Long, Set<Long>> of(long eventId);
}
