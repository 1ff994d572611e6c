package org.ricdm.passerelle.event.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventMode;

/**
 * Somebody with a place, on the list of who was there.
 *
 * @param centre the organisation of a guest who has none
 * @param country ISO 3166-1 code, empty when unknown
 * @param cameAt when they were first seen, null for who was not
 * @param sessions titles of those in which they were seen, the first one first
 */
public record Attended(
        long id,
        String name,
        String centre,
        String country,
        String category,
        EventMode way,
        @Nullable Instant cameAt,
        List<String> sessions) {

    /** A portion of the list, by name; empty after the last one. */
    public record Portion(EventBrief event, List<Attended> people) {}
}
