package org.ricdm.passerelle.event.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.CalendarWords;
import org.ricdm.passerelle.common.ui.FormSection;
import org.ricdm.passerelle.event.EventDates;

/** When an event begins and ends, by the clock of its place. */
class TimeFields extends FormSection {

    private static final Duration STEP = Duration.ofMinutes(15);

    private final DatePicker firstDay = new DatePicker(getTranslation("event.form.firstDay"));
    private final TimePicker from = new TimePicker(getTranslation("event.form.from"));
    private final DatePicker lastDay = new DatePicker(getTranslation("event.form.lastDay"));
    private final TimePicker to = new TimePicker(getTranslation("event.form.to"));
    private final HourTwice fromTwice = new HourTwice(from);
    private final HourTwice toTwice = new HourTwice(to);
    private final ComboBox<ZoneId> zone = new ComboBox<>(getTranslation("event.timezone"));

    TimeFields(Language reader) {
        super(UI.getCurrent().getTranslation("event.when"), UI.getCurrent().getTranslation("event.form.when.help"));
        for (var day : List.of(firstDay, lastDay)) {
            day.setI18n(CalendarWords.ofThePage());
            day.setManualValidation(true);
        }
        for (var hour : List.of(from, to)) {
            hour.setStep(STEP);
            hour.setLocale(Locale.FRANCE); // 24 hours in all five languages
            hour.setManualValidation(true);
        }
        firstDay.addValueChangeListener(change -> {
            if (lastDay.isEmpty() && change.getValue() != null) {
                lastDay.setValue(change.getValue());
            }
        });
        zone.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
                .sorted()
                .map(ZoneId::of)
                .toList());
        zone.setItemLabelGenerator(id -> EventDates.zone(id, reader) + " (" + id.getId() + ")");
        zone.setWidthFull();
        zone.setManualValidation(true);
        firstDay.addValueChangeListener(change -> look());
        from.addValueChangeListener(change -> look());
        lastDay.addValueChangeListener(change -> look());
        to.addValueChangeListener(change -> look());
        zone.addValueChangeListener(change -> look());
        two(firstDay, from).two(lastDay, to).with(zone);
    }

    private void look() {
        fromTwice.look(firstDay.isEmpty() || from.isEmpty() ? null : starts(), zone.getValue());
        toTwice.look(lastDay.isEmpty() || to.isEmpty() ? null : ends(), zone.getValue());
    }

    void begin(ZoneId here) {
        from.setValue(LocalTime.of(9, 0));
        to.setValue(LocalTime.of(17, 0));
        zone.setValue(here);
    }

    void show(LocalDateTime starts, LocalDateTime ends, ZoneId where) {
        firstDay.setValue(starts.toLocalDate());
        from.setValue(starts.toLocalTime());
        lastDay.setValue(ends.toLocalDate());
        to.setValue(ends.toLocalTime());
        zone.setValue(where);
    }

    /** @throws InvalidInput on {@code starts}, {@code ends} or {@code zone} when something is not filled in */
    void require() {
        var problems = new ArrayList<Problem>();
        if (firstDay.isEmpty() || from.isEmpty()) {
            problems.add(new Problem("starts", "event.error.time", List.of()));
        }
        if (lastDay.isEmpty() || to.isEmpty()) {
            problems.add(new Problem("ends", "event.error.time", List.of()));
        }
        if (zone.isEmpty()) {
            problems.add(new Problem("zone", "event.error.zone", List.of()));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    LocalDateTime starts() {
        return firstDay.getValue().atTime(from.getValue());
    }

    LocalDateTime ends() {
        return lastDay.getValue().atTime(to.getValue());
    }

    ZoneId zone() {
        return zone.getValue();
    }

    Map<String, HasValidation> fields() {
        return Map.of("starts", firstDay, "ends", lastDay, "zone", zone);
    }
}
