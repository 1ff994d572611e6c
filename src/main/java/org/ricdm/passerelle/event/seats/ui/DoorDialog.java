package org.ricdm.passerelle.event.seats.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Dialogs;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.event.seats.Door;
import org.ricdm.passerelle.event.seats.SeatDesk.Attendance;
import org.ricdm.passerelle.people.Members;
import org.ricdm.passerelle.people.PersonCard;

/** Says for whom a workshop is: categories, people one by one, or everybody. */
class DoorDialog extends Dialog {

    private final CheckboxGroup<Long> categories = new CheckboxGroup<>();
    private final MultiSelectComboBox<PersonCard> invited = new MultiSelectComboBox<>();

    DoorDialog(
            Attendance page,
            Map<Long, String> names,
            Members members,
            SerializableConsumer<Door> save,
            SerializableRunnable done) {
        setHeaderTitle(getTranslation("seats.desk.door"));
        categories.setLabel(getTranslation("seats.desk.door.categories"));
        categories.setItems(names.keySet().stream().sorted().toList());
        categories.setItemLabelGenerator(id -> names.getOrDefault(id, ""));
        categories.setValue(page.workshop().door().categories());
        categories.setManualValidation(true);
        invited.setLabel(getTranslation("seats.desk.door.invited"));
        invited.setItemLabelGenerator(card -> card.name() + ", " + card.city());
        invited.setItems(
                query -> members.suggest(query.getFilter().orElse(""), query.getOffset() + query.getLimit()).stream()
                        .skip(query.getOffset()));
        invited.setValue(Set.copyOf(page.invited()));
        invited.setWidthFull();
        var fields = new Div(new Paragraph(getTranslation("seats.desk.door.help")), categories, invited);
        fields.addClassName("form-fields");
        add(fields);
        var keep = Buttons.primary(getTranslation("action.save"));
        keep.addClickListener(click -> {
            try {
                save.accept(new Door(
                        Set.copyOf(categories.getValue()),
                        invited.getValue().stream().map(PersonCard::id).collect(Collectors.toSet())));
                close();
                Toasts.done(getTranslation("signup.settings.saved"));
                done.run();
            } catch (InvalidInput refused) {
                Problems.beside(categories, refused.problems().getFirst());
            }
        });
        Dialogs.foot(this, keep);
    }
}
