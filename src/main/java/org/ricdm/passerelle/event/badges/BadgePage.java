package org.ricdm.passerelle.event.badges;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.EventBrief;

/**
 * The badges of an event by family name, a page of them.
 *
 * @param people how many get one
 * @param fresh how many of them have none yet
 * @param changed how many have one that says something else by now
 * @param runs the latest runs of the printer, those first of which nobody said how they went
 * @param next the key of the following page, null when this is the last one
 */
public record BadgePage(
        EventBrief event,
        int people,
        int fresh,
        int changed,
        List<BadgeRun> runs,
        List<BadgeRow> rows,
        @Nullable Long next) {

    /** Rows on a page. */
    public static final int SIZE = 50;

    /** How many are to be printed. */
    public int due() {
        return fresh + changed;
    }
}
