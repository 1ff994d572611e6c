package org.ricdm.passerelle.event;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ricdm.passerelle.common.i18n.Language;

/** A month with what takes place on each of its days; weeks begin on Monday. */
public record EventMonth(YearMonth month, List<Day> days) {

    /** One day, with the events that touch it in the order of time. */
    public record Day(LocalDate date, List<EventBrief> events) {

        /** The column of the day, 1 for Monday. */
        public int column() {
            return date.getDayOfWeek().getValue();
        }
    }

    /** The events that touch the days of a month, by the clocks of their places. */
    public static EventMonth of(YearMonth month, List<EventBrief> events) {
        return new EventMonth(
                month,
                IntStream.rangeClosed(1, month.lengthOfMonth())
                        .mapToObj(month::atDay)
                        .map(day -> new Day(
                                day,
                                events.stream()
                                        .filter(event -> touches(event, day))
                                        .toList()))
                        .toList());
    }

    /** The month of an address such as {@code 2027-04}, or the one given when it is none of this century. */
    public static YearMonth read(String typed, YearMonth otherwise) {
        return typed.matches("20\\d\\d-(0[1-9]|1[0-2])") ? YearMonth.parse(typed) : otherwise;
    }

    private static boolean touches(EventBrief event, LocalDate day) {
        return !event.starts().local().toLocalDate().isAfter(day)
                && event.ends().local().isAfter(day.atStartOfDay());
    }

    /** Whether anything takes place at all. */
    public boolean isEmpty() {
        return days.stream().allMatch(day -> day.events().isEmpty());
    }

    /** The days of the week in short, from Monday. */
    public static List<String> weekdays(Language reader) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, reader.locale()))
                .toList();
    }
}
