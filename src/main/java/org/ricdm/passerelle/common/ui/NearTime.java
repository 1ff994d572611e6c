package org.ricdm.passerelle.common.ui;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * A moment in the words that people use for what is near: "yesterday at 16:40", "6 days ago", "in 3 days"; the date
 * when it is far. Says which message with which values, so that pages, mails and tests speak alike.
 *
 * @param key message of the bundle {@code ui}
 * @param value what the message takes: a number, a time of day or a date
 */
public record NearTime(String key, Object value) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** Days that are still counted rather than dated. */
    private static final long COUNTED_DAYS = 6;

    public static NearTime of(Instant moment, ZoneId zone, Locale locale, Instant now) {
        var there = moment.atZone(zone);
        var here = now.atZone(zone);
        var past = !moment.isAfter(now);
        var minutes = Duration.between(moment, now).abs().toMinutes();
        var days = Math.abs(ChronoUnit.DAYS.between(there.toLocalDate(), here.toLocalDate()));
        if (minutes < 1) {
            return new NearTime("ui.time.now", "");
        }
        if (minutes < 60) {
            return new NearTime(past ? "ui.time.minutes.ago" : "ui.time.minutes.ahead", minutes);
        }
        if (days == 0) {
            return new NearTime("ui.time.today", CLOCK.format(there));
        }
        if (days == 1) {
            return new NearTime(past ? "ui.time.yesterday" : "ui.time.tomorrow", CLOCK.format(there));
        }
        if (days <= COUNTED_DAYS) {
            return new NearTime(past ? "ui.time.days.ago" : "ui.time.days.ahead", days);
        }
        return new NearTime(
                "ui.time.date", date(moment, zone, locale, there.getYear() == here.getYear() ? "dMMMM" : "yMMMMd"));
    }

    private static String date(Instant moment, ZoneId zone, Locale locale, String skeleton) {
        var format = DateFormat.getInstanceForSkeleton(skeleton, european(locale));
        format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
        return format.format((Object) moment.toEpochMilli());
    }

    /** The whole date with its time of day, for whoever wants to know exactly. */
    public static String inFull(Instant moment, ZoneId zone, Locale locale) {
        ZonedDateTime there = moment.atZone(zone);
        var date = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(european(locale));
        return date.format(there) + ", " + CLOCK.format(there);
    }

    /** The network's English and Portuguese are European: the day comes before the month. */
    private static Locale european(Locale locale) {
        return switch (Language.ofInterface(locale)) {
            case EN -> Locale.UK;
            case PT -> Locale.of("pt", "PT");
            default -> locale;
        };
    }
}
