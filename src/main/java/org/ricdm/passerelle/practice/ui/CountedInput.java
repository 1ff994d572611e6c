package org.ricdm.passerelle.practice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Map;
import org.ricdm.passerelle.practice.FieldType;
import org.ricdm.passerelle.practice.SheetContent;
import org.ricdm.passerelle.practice.SheetField;

/** A text of a sheet that says how much fits. It takes more than that, so that nothing pasted is cut off unseen. */
class CountedInput implements SheetInput {

    /** Lines that a longer text has to begin with. */
    private static final int LINES = 4;

    private final SheetField field;
    private final TextFieldBase<?, String> input;
    private final Span count = new Span();

    CountedInput(SheetField field, String help, Runnable typed) {
        this.field = field;
        this.input = field.type() == FieldType.TEXT ? area() : new TextField();
        input.setLabel(input.getTranslation(field.wordKey()));
        input.setId(field.key());
        input.setWidthFull();
        typing(input);
        input.setManualValidation(true);
        count.addClassName("count-of");
        var below = new Div(new Span(help), count);
        below.addClassName("field-help");
        input.setHelperComponent(below);
        input.addValueChangeListener(change -> {
            measure();
            typed.run();
        });
        measure();
    }

    /** While one types, and when the field is left: a button pressed right after the last letter finds it typed. */
    static void typing(TextFieldBase<?, String> input) {
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.getElement().addPropertyChangeListener("value", "change", change -> {});
    }

    private static TextArea area() {
        var area = new TextArea();
        area.setMinRows(LINES);
        return area;
    }

    /** Says how much there is, and beside the field when it is too much. */
    private void measure() {
        var length = input.getValue().length();
        count.setText(input.getTranslation("practice.count", length, field.max()));
        if (length > field.max()) {
            input.setErrorMessage(input.getTranslation("practice.error.long", field.max(), length));
        }
        input.setInvalid(length > field.max());
    }

    @Override
    public Component component() {
        return input;
    }

    @Override
    public void show(SheetContent content) {
        if (!input.getValue().equals(content.of(field))) {
            input.setValue(content.of(field));
        }
    }

    @Override
    public SheetContent into(SheetContent content) {
        return content.with(field, input.getValue());
    }

    @Override
    public Map<String, HasValidation> places() {
        return Map.of(field.key(), (HasValidation) input);
    }
}
