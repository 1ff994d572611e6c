package org.ricdm.passerelle.practice.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import org.ricdm.passerelle.common.i18n.Language;

/** Days of a sheet in the words of its reader. */
final class Days {

    private Days() {}

    /** A day that is stored as ISO 8601 says it; as it is when it is none. */
    static String spoken(String stored, Language reader) {
        try {
            return LocalDate.parse(stored)
                    .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                            .withLocale(reader.locale()));
        } catch (DateTimeParseException e) {
            return stored;
        }
    }
}
