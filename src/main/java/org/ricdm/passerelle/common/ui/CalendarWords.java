package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ricdm.passerelle.common.i18n.Language;

/** The words of a calendar to pick a day from, in the language of the page; weeks begin on Monday. */
public final class CalendarWords {

    private CalendarWords() {}

    /**
     * Months and days as they stand alone.
     *
     * @param today word of the button that leads to today
     * @param cancel word of the button that closes the calendar
     */
    public static DatePickerI18n of(Locale locale, String today, String cancel) {
        return new DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(days(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(days(TextStyle.SHORT_STANDALONE, locale))
                .setFirstDayOfWeek(1)
                .setToday(today)
                .setCancel(cancel)
                .setDateFormat(Language.ofInterface(locale) == Language.EN ? "d MMM yyyy" : "dd/MM/yyyy");
    }

    /** The component wants Sunday first, whatever the week begins with. */
    private static List<String> days(TextStyle style, Locale locale) {
        return Stream.concat(
                        Stream.of(DayOfWeek.SUNDAY),
                        Arrays.stream(DayOfWeek.values()).limit(6))
                .map(day -> day.getDisplayName(style, locale))
                .toList();
    }
}
