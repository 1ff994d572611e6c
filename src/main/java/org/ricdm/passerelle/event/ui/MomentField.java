package org.ricdm.passerelle.event.ui;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.Duration;
import java.util.Locale;
import org.ricdm.passerelle.common.ui.CalendarWords;

/** A day and an hour by the clock of an event, judged when the form is sent. */
public class MomentField extends DateTimePicker {

    private static final Duration STEP = Duration.ofMinutes(30);

    public MomentField(String label) {
        super(label);
        setDatePickerI18n(CalendarWords.ofThePage());
        setLocale(Locale.FRANCE); // 24 hours in all five languages
        setStep(STEP);
        setManualValidation(true);
        setWidthFull();
    }
}
