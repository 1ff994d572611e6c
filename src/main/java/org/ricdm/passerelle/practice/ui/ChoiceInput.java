package org.ricdm.passerelle.practice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.select.Select;
import java.util.Map;
import java.util.Optional;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.practice.SheetChoices;
import org.ricdm.passerelle.practice.SheetContent;
import org.ricdm.passerelle.practice.SheetField;

/** One of a few. */
class ChoiceInput implements SheetInput {

    private final SheetField field;
    private final Select<String> input = new Select<>();

    ChoiceInput(SheetField field, SheetChoices choices, Language reader, Runnable typed) {
        this.field = field;
        input.setLabel(input.getTranslation(field.wordKey()));
        input.setId(field.key());
        input.setItems(choices.of(field));
        input.setItemLabelGenerator(choice -> choice == null ? "" : choices.name(field, choice, reader));
        input.setEmptySelectionAllowed(true);
        input.setManualValidation(true);
        input.addValueChangeListener(change -> {
            input.setInvalid(false);
            typed.run();
        });
    }

    @Override
    public Component component() {
        return input;
    }

    @Override
    public void show(SheetContent content) {
        input.setValue(content.of(field).isEmpty() ? input.getEmptyValue() : content.of(field));
    }

    @Override
    public SheetContent into(SheetContent content) {
        return content.with(field, Optional.ofNullable(input.getValue()).orElse(""));
    }

    @Override
    public Map<String, HasValidation> places() {
        return Map.of(field.key(), input);
    }
}
