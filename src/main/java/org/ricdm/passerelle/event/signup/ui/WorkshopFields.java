package org.ricdm.passerelle.event.signup.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H3;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.FormSection;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.signup.WorkshopsOnBehalf.Change;
import org.ricdm.passerelle.event.signup.WorkshopsOnBehalf.Choice;

/** The workshops of somebody, ticked where they have a seat or wait. */
class WorkshopFields extends FormSection {

    private final Map<Choice, Checkbox> boxes = new LinkedHashMap<>();

    WorkshopFields(List<Choice> workshops, Language reader) {
        super(
                UI.getCurrent().getTranslation("seats.desk"),
                UI.getCurrent().getTranslation("signup.edit.workshops.help"));
        @Nullable LocalDate shown = null;
        for (var one : workshops) {
            var day = one.starts().local().toLocalDate();
            if (!day.equals(shown)) {
                with(new H3(EventDates.day(day, reader)));
                shown = day;
            }
            var box = new Checkbox(one.title(), one.chosen());
            box.setHelperText(EventDates.hour(one.starts(), reader)
                    + (one.room().isEmpty() ? "" : " · " + one.room()) + " · " + stands(one));
            // What they have can be given back at any time, also where it could not be taken any more.
            box.setEnabled(one.chosen() || one.shut().isEmpty());
            box.setManualValidation(true);
            boxes.put(one, box);
            with(box);
        }
    }

    private String stands(Choice one) {
        if (one.chosen()) {
            return one.position() == 0
                    ? getTranslation("signup.edit.workshops.seat")
                    : getTranslation("seats.waiting", one.position());
        }
        return one.shut().isEmpty() ? one.filling() : getTranslation(one.shut());
    }

    Change change() {
        var take = new HashSet<Long>();
        var leave = new HashSet<Long>();
        boxes.forEach((one, box) -> {
            if (box.getValue() != one.chosen()) {
                (one.chosen() ? leave : take).add(one.sessionId());
            }
        });
        return new Change(take, leave);
    }

    /** The fields by the names that problems have. */
    Map<String, HasValidation> fields() {
        var fields = new LinkedHashMap<String, HasValidation>();
        boxes.forEach((one, box) -> fields.put("session." + one.sessionId(), box));
        return fields;
    }
}
