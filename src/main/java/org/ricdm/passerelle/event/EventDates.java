package org.ricdm.passerelle.event;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.time.WallTime;

/** When something is, in words: always by the clock on the wall of the place. */
public final class EventDates {

    private static final Pattern FIRST_OF_MONTH =
            Pattern.compile("(?<=^|\\p{L}{3} |–[ \u2009])1(?=[ \u2009](?:\\p{L}|–))");

    private EventDates() {}

    /** The days of an event over several days; the day and the hours of one within a day. */
    public static String days(WallTime starts, WallTime ends, Language reader) {
        var isOneDay = starts.local().toLocalDate().equals(ends.local().toLocalDate());
        return interval(isOneDay ? "yMMMMEEEEdHm" : "yMMMMEEEEd", starts.local(), ends.local(), reader);
    }

    /** When and where it is, in one line of a mail. */
    public static String daysAndCity(EventBrief event, Language reader) {
        return days(event.starts(), event.ends(), reader) + (event.city().isEmpty() ? "" : ", " + event.city());
    }

    /** As {@link #days} with short names, for a row. */
    public static String shortly(WallTime starts, WallTime ends, Language reader) {
        return interval("yMMMd", starts.local(), ends.local(), reader);
    }

    /** The day and the hour in full. */
    public static String moment(WallTime time, Language reader) {
        return one("yMMMMEEEEdHm", time.local(), reader);
    }

    /** From one hour to another of the same day. */
    public static String hours(LocalDateTime from, LocalDateTime to, Language reader) {
        return interval("Hm", from, to, reader);
    }

    /** The hour alone. */
    public static String hour(WallTime time, Language reader) {
        return one("Hm", time.local(), reader);
    }

    /** A day with the name it has in the week. */
    public static String day(LocalDate day, Language reader) {
        return one("MMMMEEEEd", day.atStartOfDay(), reader);
    }

    /** Month and year, as a heading. */
    public static String month(YearMonth month, Language reader) {
        return one("yMMMM", month.atDay(1).atStartOfDay(), reader);
    }

    /** The city that a time zone is known by. */
    public static String zone(ZoneId zone, Language reader) {
        var city = TimeZoneNames.getInstance(locale(reader)).getExemplarLocationName(zone.getId());
        return city == null ? zone.getId() : city;
    }

    /** The name of a country of two letters. */
    public static String country(String code, Language reader) {
        return Locale.of("", code).getDisplayCountry(reader.locale());
    }

    private static String one(String skeleton, LocalDateTime time, Language reader) {
        var format = DateFormat.getInstanceForSkeleton(skeleton, locale(reader));
        format.setTimeZone(TimeZone.GMT_ZONE);
        return ordinal(format.format((Object) millis(time)), reader);
    }

    private static String interval(String skeleton, LocalDateTime from, LocalDateTime to, Language reader) {
        var format = DateIntervalFormat.getInstance(skeleton, locale(reader));
        format.setTimeZone(TimeZone.GMT_ZONE);
        return ordinal(format.format(new DateInterval(millis(from), millis(to))), reader);
    }

    /** The first of a month is the only day that French does not count plainly. */
    private static String ordinal(String date, Language reader) {
        return reader == Language.FR ? FIRST_OF_MONTH.matcher(date).replaceAll("1er") : date;
    }

    /** Wall times are formatted as if they were at Greenwich, so that no zone moves them. */
    private static long millis(LocalDateTime time) {
        return time.toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    /** The network's English and Portuguese are European: the day comes before the month. */
    private static ULocale locale(Language reader) {
        return switch (reader) {
            case EN -> ULocale.UK;
            case PT -> ULocale.forLanguageTag("pt-PT");
            default -> ULocale.forLocale(reader.locale());
        };
    }
}
