package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.CalendarWords;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.forum.Polls;

/** The options of a poll about dates, in the author's own time zone: a list that grows as it is filled. */
class PollDateFields extends Div {

    private final List<DateTimePicker> fields = new ArrayList<>();
    private final ZoneId zone;
    private final Runnable typed;

    PollDateFields(ZoneId zone, Runnable typed) {
        this.zone = zone;
        this.typed = typed;
        addClassNames("stack", "poll-options");
        fill(List.of());
    }

    void fill(List<Instant> dates) {
        removeAll();
        fields.clear();
        dates.forEach(date -> more().setValue(LocalDateTime.ofInstant(date, zone)));
        while (fields.size() < Polls.FEWEST_OPTIONS) {
            more();
        }
        grow();
    }

    List<Instant> dates() {
        return fields.stream()
                .map(DateTimePicker::getValue)
                .filter(Objects::nonNull)
                .map(date -> date.atZone(zone).toInstant())
                .toList();
    }

    void show(InvalidInput.Problem problem) {
        Problems.beside(fields.getFirst(), problem);
        fields.getFirst().focus();
    }

    private void grow() {
        if (fields.size() < Polls.MOST_OPTIONS && fields.getLast().getValue() != null) {
            more();
        }
    }

    private DateTimePicker more() {
        var field = new DateTimePicker(getTranslation("forum.poll.date", fields.size() + 1));
        field.setDatePickerI18n(CalendarWords.ofThePage());
        field.setHelperText(fields.isEmpty() ? getTranslation("forum.poll.zone", zone.getId()) : "");
        field.addValueChangeListener(change -> {
            fields.forEach(one -> one.setInvalid(false));
            grow();
            typed.run();
        });
        fields.add(field);
        add(field);
        return field;
    }
}
