package org.ricdm.passerelle.search.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.text.DateFormatSymbols;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A day, in the words of the reader's language. */
class DayField extends DatePicker {

    private static final int DAYS = 7;

    DayField(String label) {
        super(label);
        var locale = getLocale();
        var words = new DateFormatSymbols(locale);
        setLocale(locale);
        setClearButtonVisible(true);
        setI18n(new DatePickerI18n()
                .setMonthNames(Arrays.asList(words.getMonths()).subList(0, 12))
                .setWeekdays(days(words.getWeekdays()))
                .setWeekdaysShort(days(words.getShortWeekdays()))
                .setFirstDayOfWeek(firstDay(locale))
                .setToday(getTranslation("search.today"))
                .setCancel(getTranslation("action.cancel")));
    }

    /** Sunday first; the array begins with nothing. */
    private static List<String> days(String[] names) {
        return List.of(names).subList(1, DAYS + 1);
    }

    private static int firstDay(Locale locale) {
        return WeekFields.of(locale).getFirstDayOfWeek().getValue() % DAYS;
    }
}
