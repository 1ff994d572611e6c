package org.ricdm.passerelle.common.table;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What stands in one cell of a table: words, a number, a day, or a moment by the clock on the wall. */
public sealed interface Cell {

    /** A cell with nothing in it. */
    Cell NOTHING = new Words("");

    /** Words, as they are; never a formula. */
    static Cell of(String words) {
        return new Words(words);
    }

    /** A whole number. */
    static Cell of(long number) {
        return new Whole(number);
    }

    /** A moment to the minute in that zone; nothing for null. */
    static Cell of(@Nullable Instant moment, ZoneId zone) {
        return moment == null
                ? NOTHING
                : new Moment(LocalDateTime.ofInstant(moment, zone).truncatedTo(ChronoUnit.MINUTES));
    }

    /** A day. */
    static Cell of(LocalDate day) {
        return new Day(day);
    }

    record Words(String words) implements Cell {}

    record Whole(long number) implements Cell {}

    record Moment(LocalDateTime wall) implements Cell {}

    record Day(LocalDate day) implements Cell {}
}
