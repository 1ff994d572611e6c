package org.ricdm.passerelle.event.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.EventBrief;

/**
 * An event in figures.
 *
 * @param begun whether one can say by now who did not come
 * @param parts the people by one thing after the other, each in the order in which it is shown
 * @param days how many were first seen on that day of the event's zone
 */
public record Report(
        EventBrief event,
        boolean begun,
        Figures total,
        Map<By, List<Part>> parts,
        List<Workshop> workshops,
        Map<LocalDate, Integer> days,
        Trend trend) {

    /** By what people are counted. */
    public enum By {
        /** The Cité, with its associated centres. */
        CITE,
        COUNTRY,
        CATEGORY,
        /** In which they read the portal. */
        LANGUAGE,
        WAY;

        /** Key of what it is called. */
        public String wordKey() {
            return "report.by." + name();
        }
    }

    /**
     * Those of one kind.
     *
     * @param name of the Cité or category; the code of a country or language; the way; empty when there is none
     */
    public record Part(String name, Figures figures) {}

    /**
     * A session for which one takes a seat, or in which people were seen.
     *
     * @param seats null when one just goes
     */
    public record Workshop(long id, String title, @Nullable Integer seats, int taken, int waiting, int came) {}

    /**
     * How the sign-ups came in.
     *
     * @param earlier title of the event of the same kind before this one, null when there was none with sign-ups
     * @param weeks the first one first
     */
    public record Trend(@Nullable String earlier, List<Week> weeks) {

        /** The last week of which one knows how many had signed up; empty while nobody has. */
        public Optional<Week> latest() {
            return weeks.stream().filter(week -> week.now() != null).reduce((before, week) -> week);
        }
    }

    /**
     * How many had signed up so many weeks before the beginning.
     *
     * @param now null while that week is to come
     * @param then for the earlier event; null without one
     */
    public record Week(
            int before, @Nullable Integer now, @Nullable Integer then) {}
}
