package org.ricdm.passerelle.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of events.
 *
 * @param previous cursor of the page before, null when there is none
 * @param next cursor of the page after, null when there is none
 */
public record EventList(
        List<EventBrief> events,
        @Nullable String previous,
        @Nullable String next) {}
