package org.ricdm.passerelle.dev.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.random.RandomGenerator;

/** When people of the network write: on weekdays, between half past eight and six, where they live. */
final class OfficeHours {

    private static final LocalTime OPENS = LocalTime.of(8, 30);
    private static final LocalTime CLOSES = LocalTime.of(18, 0);

    private OfficeHours() {}

    /** That moment if somebody is at work there, else a moment in the first two hours of the next working day. */
    static Instant next(Instant moment, ZoneId zone, RandomGenerator lot) {
        var there = moment.atZone(zone);
        if (isWorking(there.getDayOfWeek())
                && !there.toLocalTime().isBefore(OPENS)
                && there.toLocalTime().isBefore(CLOSES)) {
            return moment;
        }
        var day = there.toLocalTime().isBefore(OPENS)
                ? there.toLocalDate()
                : there.toLocalDate().plusDays(1);
        while (!isWorking(day.getDayOfWeek())) {
            day = day.plusDays(1);
        }
        return day.atTime(OPENS).atZone(zone).toInstant().plus(Duration.ofSeconds(lot.nextInt(7200)));
    }

    private static boolean isWorking(DayOfWeek day) {
        return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY;
    }
}
