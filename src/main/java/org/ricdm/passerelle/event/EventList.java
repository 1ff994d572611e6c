package org.ricdm.passerelle.event;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.Headcounts.Headcount;

/**
 * One page of events.
 *
 * @param headcounts of those that are over, by their ids; empty where nobody was counted
 * @param previous cursor of the page before, null when there is none
 * @param next cursor of the page after, null when there is none
 */
public record EventList(
        List<EventBrief> events,
        Map<Long, Headcount> headcounts,
        @Nullable String previous,
        @Nullable String next) {}
