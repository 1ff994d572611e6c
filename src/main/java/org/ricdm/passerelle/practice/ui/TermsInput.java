package org.ricdm.passerelle.practice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.LinkedHashSet;
import java.util.Map;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.practice.SheetChoices;
import org.ricdm.passerelle.practice.SheetContent;
import org.ricdm.passerelle.practice.SheetField;

/** Several of a list, found by the first letters typed. */
class TermsInput implements SheetInput {

    private final SheetField field;
    private final MultiSelectComboBox<String> input = new MultiSelectComboBox<>();

    TermsInput(SheetField field, String help, SheetChoices choices, Language reader, Runnable typed) {
        this.field = field;
        input.setLabel(input.getTranslation(field.wordKey()));
        input.setId(field.key());
        input.setWidthFull();
        input.setHelperText(help);
        input.setItems(choices.of(field));
        input.setItemLabelGenerator(choice -> choices.name(field, choice, reader));
        input.setSelectedItemsOnTop(true);
        input.setManualValidation(true);
        input.addValueChangeListener(change -> {
            measure();
            typed.run();
        });
    }

    private void measure() {
        var chosen = input.getValue().size();
        if (chosen > field.max()) {
            input.setErrorMessage(input.getTranslation("practice.error.many", field.max(), chosen));
        }
        input.setInvalid(chosen > field.max());
    }

    @Override
    public Component component() {
        return input;
    }

    @Override
    public void show(SheetContent content) {
        input.setValue(new LinkedHashSet<>(content.list(field)));
    }

    @Override
    public SheetContent into(SheetContent content) {
        return content.with(field, input.getValue());
    }

    @Override
    public Map<String, HasValidation> places() {
        return Map.of(field.key(), input);
    }
}
