package org.ricdm.passerelle.event.ui;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.ricdm.passerelle.common.ui.CalendarWords;

/** A day and an hour by the clock of an event, judged when the form is sent; an hour that comes twice is said at once. */
public class MomentField extends DateTimePicker {

    private static final Duration STEP = Duration.ofMinutes(30);

    private final HourTwice twice = new HourTwice(this);

    /** @param zone of the clock it is by */
    public MomentField(String label, ZoneId zone) {
        super(label);
        setDatePickerI18n(CalendarWords.ofThePage());
        setLocale(Locale.FRANCE); // 24 hours in all five languages
        setStep(STEP);
        setManualValidation(true);
        setWidthFull();
        addValueChangeListener(change -> twice.look(change.getValue(), zone));
    }
}
