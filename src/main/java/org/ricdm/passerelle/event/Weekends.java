package org.ricdm.passerelle.event;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Which days of a copy fall on a weekend, while they did not before. */
public final class Weekends {

    private Weekends() {}

    /**
     * Those days, each once, in their order.
     *
     * @param days by which they were moved
     */
    public static List<LocalDate> fallen(Collection<LocalDate> dates, int days) {
        return dates.stream()
                .distinct()
                .filter(day -> isOnOne(day) && !isOnOne(day.minusDays(days)))
                .sorted()
                .toList();
    }

    private static boolean isOnOne(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
