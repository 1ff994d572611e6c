package org.ricdm.passerelle.event.certificates;

import java.time.LocalDateTime;

/**
 * A session in which somebody was noted.
 *
 * @param starts wall time of the event
 * @param ends wall time of the event
 */
public record AttendedSession(String title, LocalDateTime starts, LocalDateTime ends) {}
