package org.ricdm.passerelle.event.programme;

/**
 * What holds for the whole programme of an event.
 *
 * @param walkMinutes on foot between two rooms of which nobody said more
 * @param dayEndsHour what begins before that hour of the night belongs to the evening before, 0 to 8
 */
public record ProgrammeSettings(int walkMinutes, int dayEndsHour) {

    public static final int MAX_WALK = 120;
    public static final int LATEST_END = 8;

    /** What holds until somebody says otherwise. */
    public static final ProgrammeSettings USUAL = new ProgrammeSettings(0, 4);
}
