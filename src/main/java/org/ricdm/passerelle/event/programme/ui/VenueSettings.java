package org.ricdm.passerelle.event.programme.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Map;
import java.util.Objects;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.event.programme.Plan;
import org.ricdm.passerelle.event.programme.ProgrammeSettings;
import org.ricdm.passerelle.event.programme.Rooms;

/** What holds for the whole programme. */
class VenueSettings extends PageSection {

    VenueSettings(Rooms rooms, Plan plan) {
        super(UI.getCurrent().getTranslation("programme.settings"));
        var walk = new IntegerField(getTranslation("programme.field.walkMinutes"));
        walk.setValue(plan.settings().walkMinutes());
        var night = new IntegerField(getTranslation("programme.field.dayEndsHour"));
        night.setValue(plan.settings().dayEndsHour());
        var save = Buttons.plain(getTranslation("programme.save"));
        save.addClickListener(click -> {
            walk.setInvalid(false);
            night.setInvalid(false);
            try {
                rooms.settle(
                        plan.event().id(),
                        new ProgrammeSettings(
                                Objects.requireNonNullElse(walk.getValue(), 0),
                                Objects.requireNonNullElse(night.getValue(), 0)));
                Toasts.done(getTranslation("programme.saved"));
            } catch (InvalidInput e) {
                Problems.beside(Map.of("walkMinutes", walk, "dayEndsHour", night), e);
            }
        });
        var fields = new Div(walk, night, save);
        fields.addClassNames("form-fields", "venue-settings");
        add(fields);
    }
}
