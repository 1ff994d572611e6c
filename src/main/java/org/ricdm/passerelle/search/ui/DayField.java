package org.ricdm.passerelle.search.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.temporal.WeekFields;
import java.util.Locale;
import org.ricdm.passerelle.common.ui.CalendarWords;

/** A day, in the words of the reader's language. */
class DayField extends DatePicker {

    private static final int DAYS = 7;

    DayField(String label) {
        super(label);
        var locale = getLocale();
        setLocale(locale);
        setClearButtonVisible(true);
        setI18n(CalendarWords.words().setFirstDayOfWeek(firstDay(locale)));
    }

    private static int firstDay(Locale locale) {
        return WeekFields.of(locale).getFirstDayOfWeek().getValue() % DAYS;
    }
}
