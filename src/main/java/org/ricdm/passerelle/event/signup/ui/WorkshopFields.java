package org.ricdm.passerelle.event.signup.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        workshops.forEach(one -> {
            var box = new Checkbox(one.title(), one.chosen());
            box.setHelperText(EventDates.moment(one.starts(), reader)
                    + (one.room().isEmpty() ? "" : " · " + one.room()) + " · " + stands(one));
            // Off is always possible: who came to a workshop they do not have any more says so afterwards.
            box.setEnabled(one.chosen() || one.shut().isEmpty());
            box.setManualValidation(true);
            boxes.put(one, box);
            with(box);
        });
    }

    private String stands(Choice one) {
        if (one.chosen()) {
            return one.position() == 0
                    ? getTranslation("signup.edit.workshops.seat")
                    : getTranslation("seats.waiting", one.position());
        }
        if (!one.shut().isEmpty()) {
            return getTranslation(one.shut());
        }
        var free =
                one.free() > 0 ? getTranslation("seats.free", one.free(), one.seats()) : getTranslation("seats.full");
        return one.waiting() > 0 ? free + " · " + getTranslation("signup.desk.inLine", one.waiting()) : free;
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
