package org.ricdm.passerelle.event.programme;

import org.jspecify.annotations.Nullable;

/**
 * What a planner says of a room.
 *
 * @param seats null when there is no limit, such as online
 * @param stepFree one gets there without a step
 * @param onlineLink where one takes part from afar, empty for none; shown to people with a place only
 */
public record RoomEntry(
        String name, @Nullable Integer seats, boolean stepFree, boolean hearingLoop, String onlineLink) {

    public static final int MAX_NAME = 80;
    public static final int MAX_SEATS = 100_000;
    public static final int MAX_LINK = 500;
}
