package org.ricdm.passerelle.practice.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;

/** Days in words, by the clocks of the network's office: a paper is read anywhere. */
final class PaperDates {

    private static final ZoneId OFFICE = ZoneId.of("Europe/Paris");

    private PaperDates() {}

    /** Empty for no moment. */
    static String day(@Nullable Instant moment, Language reader) {
        return moment == null ? "" : day(LocalDate.ofInstant(moment, OFFICE), reader);
    }

    /** A day that is stored as ISO 8601 says it; as it is when it is none. */
    static String spoken(String stored, Language reader) {
        try {
            return day(LocalDate.parse(stored), reader);
        } catch (DateTimeParseException e) {
            return stored;
        }
    }

    private static String day(LocalDate day, Language reader) {
        var said = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(reader == Language.EN ? Locale.UK : reader.locale())
                .format(day);
        // The first of a month is the only day that French does not count plainly.
        return reader == Language.FR ? said.replaceFirst("^1(?= )", "1er") : said;
    }
}
