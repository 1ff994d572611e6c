package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ricdm.passerelle.common.i18n.Language;

/** The words of a calendar to pick a day from, in the language of the page. */
public final class CalendarWords {

    private CalendarWords() {}

    /** With weeks that begin on Monday, and days written as the centres write them. */
    public static DatePickerI18n ofThePage() {
        return words().setFirstDayOfWeek(1)
                .setDateFormat(Language.ofInterface(locale()) == Language.EN ? "d MMM yyyy" : "dd/MM/yyyy");
    }

    /** Months and days as they stand alone, and the two buttons; the rest is as the component has it. */
    public static DatePickerI18n words() {
        var ui = UI.getCurrent();
        var locale = locale();
        return new DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(days(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(days(TextStyle.SHORT_STANDALONE, locale))
                .setToday(ui.getTranslation("ui.today"))
                .setCancel(ui.getTranslation("action.cancel"));
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
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
