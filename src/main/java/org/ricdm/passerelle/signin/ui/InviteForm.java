package org.ricdm.passerelle.signin.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.FormSection;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.people.CentreSummary;
import org.ricdm.passerelle.signin.NewInvitation;

/** Whom to invite, to which centre, in which language. Keeps what was typed until the invitation is accepted. */
class InviteForm extends FormSection {

    private final EmailField email = new EmailField(getTranslation("sign.email"));
    private final ComboBox<CentreSummary> centre = new ComboBox<>(getTranslation("signin.centre"));
    private final Select<Language> language = new Select<>();

    /** @param send invites, or throws {@link InvalidInput} on {@code email} or {@code centre} */
    InviteForm(String title, String help, SerializableConsumer<NewInvitation> send) {
        super(title, help);
        // The service says what is wrong, once the button is pressed.
        email.setManualValidation(true);
        centre.setItemLabelGenerator(CentreSummary::name);
        centre.setManualValidation(true);
        language.setLabel(getTranslation("signin.invitations.language"));
        language.setItems(Language.OF_THE_INTERFACE);
        language.setItemLabelGenerator(Language::ownName);
        var button = Buttons.primary(getTranslation("signin.invitations.send"));
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            send(send);
            button.setEnabled(true);
        });
        with(email, centre, language, button);
    }

    /** The centres to choose from; the own one is chosen already. */
    void offer(List<CentreSummary> centres, long own, Language chosen) {
        centre.setItems(centres);
        centres.stream().filter(one -> one.id() == own).findFirst().ifPresent(centre::setValue);
        language.setValue(chosen);
    }

    private void send(SerializableConsumer<NewInvitation> send) {
        Map<String, HasValidation> fields = Map.of("email", email, "centre", centre);
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            var slug = centre.isEmpty() ? "" : centre.getValue().slug();
            send.accept(new NewInvitation(email.getValue(), slug, language.getValue()));
            email.clear();
        } catch (InvalidInput wrong) {
            Problems.beside(fields, wrong);
        }
        if (email.isInvalid() || !centre.isInvalid()) {
            email.focus();
        } else {
            centre.focus();
        }
    }
}
