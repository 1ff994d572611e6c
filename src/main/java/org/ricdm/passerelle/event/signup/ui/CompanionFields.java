package org.ricdm.passerelle.event.signup.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.form.AskedForm;
import org.ricdm.passerelle.event.form.ui.AnswerFields;
import org.ricdm.passerelle.event.form.ui.AnswerForms;
import org.ricdm.passerelle.event.signup.GuestForm;
import org.ricdm.passerelle.event.signup.NewCompanion;

/** Who somebody brings: the name, and the answers that are asked for them. */
class CompanionFields extends Div {

    private final TextField name = new TextField(getTranslation("signup.companion.name"));
    private final AnswerFields answers;

    CompanionFields(String known, AskedForm form, AnswerForms forms) {
        addClassName("form-fields");
        name.setHelperText(getTranslation("signup.companion.name.help"));
        name.setMaxLength(GuestForm.MAX);
        name.setManualValidation(true);
        name.setWidthFull();
        name.setValue(known);
        answers = forms.fields(form);
        add(name, answers);
    }

    /** Asks what somebody of that category is asked; null asks nothing. */
    void category(@Nullable Long id) {
        answers.category(id);
    }

    TextField name() {
        return name;
    }

    NewCompanion typed() {
        return new NewCompanion(name.getValue(), answers.typed());
    }

    void accept() {
        name.setInvalid(false);
        answers.accept();
    }

    /** The fields by the names that problems have behind that prefix. */
    Map<String, HasValidation> fields(String prefix) {
        var fields = new HashMap<String, HasValidation>();
        fields.put(prefix + "name", name);
        answers.fields().forEach((field, one) -> fields.put(prefix + field, one));
        return fields;
    }
}
