package org.ricdm.passerelle.event.programme;

import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * What a planner says of a track.
 *
 * @param colour one of {@link #COLOURS}
 * @param names by language; at least one
 */
public record TrackEntry(String colour, Map<Language, String> names) {

    public static final int MAX_NAME = 80;

    /** Names of the tokens that tracks are tinted with. */
    public static final List<String> COLOURS = List.of("leaf", "primary", "coral", "plum", "sun", "muted");
}
