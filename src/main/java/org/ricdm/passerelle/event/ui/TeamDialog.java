package org.ricdm.passerelle.event.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Dialogs;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventTeam;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.people.Members;
import org.ricdm.passerelle.people.PersonCard;

/** Says what somebody does for an event. */
final class TeamDialog extends Dialog {

    private final ComboBox<PersonCard> person = new ComboBox<>(getTranslation("event.team.person"));
    private final CheckboxGroup<TeamPart> parts = new CheckboxGroup<>(getTranslation("event.team.parts"));

    private TeamDialog(String title, EventBrief event, EventTeam team, Runnable done) {
        setHeaderTitle(title);
        person.setWidthFull();
        person.setManualValidation(true);
        person.setItemLabelGenerator(card -> card.name() + ", " + card.city());
        parts.setItems(TeamPart.values());
        parts.setItemLabelGenerator(part -> getTranslation(part.wordKey()));
        parts.setManualValidation(true);
        add(person, parts);
        var save = Buttons.primary(getTranslation("action.save"));
        save.addClickListener(click -> save(event, team, done));
        Dialogs.foot(this, save);
    }

    /** For somebody who may do nothing for it yet. */
    static TeamDialog naming(EventBrief event, Members members, EventTeam team, Runnable done) {
        var dialog = new TeamDialog(title("event.team.name"), event, team, done);
        dialog.person.setItems(
                query -> members.suggest(query.getFilter().orElse(""), query.getOffset() + query.getLimit()).stream()
                        .skip(query.getOffset()));
        Dialogs.beginAt(dialog, dialog.person);
        return dialog;
    }

    /** For somebody of the team; without any part they leave it. */
    static TeamDialog changing(EventBrief event, EventTeam.Helper helper, EventTeam team, Runnable done) {
        var dialog = new TeamDialog(helper.person().name(), event, team, done);
        dialog.person.setItems(helper.person());
        dialog.person.setValue(helper.person());
        dialog.person.setVisible(false);
        dialog.parts.setValue(helper.parts());
        dialog.parts.setHelperText(dialog.getTranslation("event.team.none"));
        return dialog;
    }

    private static String title(String key) {
        return UI.getCurrent().getTranslation(key);
    }

    private void save(EventBrief event, EventTeam team, Runnable done) {
        person.setInvalid(false);
        parts.setInvalid(false);
        @Nullable PersonCard chosen = person.getValue();
        if (chosen == null) {
            Problems.beside(person, new InvalidInput.Problem("member", "event.error.person", List.of()));
            return;
        }
        if (person.isVisible() && parts.getValue().isEmpty()) {
            Problems.beside(parts, new InvalidInput.Problem("parts", "event.error.part", List.of()));
            return;
        }
        try {
            team.name(event.id(), chosen.id(), Set.copyOf(parts.getValue()));
            close();
            Toasts.done(getTranslation("event.team.saved"));
            done.run();
        } catch (InvalidInput refused) {
            Problems.beside(Map.of("member", person, "parts", parts), refused);
        }
    }
}
