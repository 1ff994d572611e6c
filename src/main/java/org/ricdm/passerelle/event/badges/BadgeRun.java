package org.ricdm.passerelle.event.badges;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Badges that were made for the printer at once.
 *
 * @param madeBy their name
 * @param start place of the first badge on the first sheet, from 1
 * @param badges how many
 * @param settledAt when somebody said how it went, null while nobody has
 */
public record BadgeRun(
        long id,
        Instant madeAt,
        String madeBy,
        BadgeSheet sheet,
        int start,
        int badges,
        RunState state,
        @Nullable Instant settledAt) {

    /** Runs that are shown: those of the last hours. */
    static final int SHOWN = 10;
}
