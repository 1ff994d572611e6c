package org.ricdm.passerelle.forum;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Days on which offices work: Monday to Friday. Holidays differ between the countries of the network and count. */
final class WorkingDays {

    private WorkingDays() {}

    /** The same time of day so many working days later; what comes at the weekend comes on Monday morning. */
    static Instant after(Instant start, int days, ZoneId zone) {
        var there = start.atZone(zone);
        if (isFree(there)) {
            there = there.toLocalDate().atStartOfDay(zone);
            while (isFree(there)) {
                there = there.plusDays(1);
            }
        }
        for (var left = days; left > 0; ) {
            there = there.plusDays(1);
            if (!isFree(there)) {
                left--;
            }
        }
        return there.toInstant();
    }

    private static boolean isFree(ZonedDateTime moment) {
        return moment.getDayOfWeek() == DayOfWeek.SATURDAY || moment.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
