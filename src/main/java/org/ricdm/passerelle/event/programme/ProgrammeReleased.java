package org.ricdm.passerelle.event.programme;

import java.util.List;

/**
 * A release of the programme is there for everybody.
 *
 * @param changedSessionIds those that were there before and have another time, room, language or speaker now, or are
 *     withdrawn
 */
public record ProgrammeReleased(long eventId, long releaseId, List<Long> changedSessionIds) {}
