package org.ricdm.passerelle.practice.review;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.ricdm.passerelle.common.i18n.Language;

/** Days of a review in the words of its reader. */
public final class ReviewDays {

    private ReviewDays() {}

    /** The day with its year, where the reader is. */
    public static String spoken(Instant moment, ZoneId zone, Language reader) {
        return moment.atZone(zone)
                .toLocalDate()
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(reader.locale()));
    }
}
