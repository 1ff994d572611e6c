package org.ricdm.passerelle.practice.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.practice.SheetField;

/** A field of a sheet that says how much fits. It takes more than that, so that nothing pasted is cut off unseen. */
class CountedField {

    /** Lines that a longer text has to begin with. */
    private static final int LINES = 4;

    private final SheetField field;
    private final TextFieldBase<?, String> input;
    private final Span count = new Span();

    CountedField(SheetField field, String label, String help, Runnable typed) {
        this.field = field;
        this.input = isLong(field) ? area() : new TextField();
        input.setLabel(label);
        input.setWidthFull();
        input.setValueChangeMode(ValueChangeMode.LAZY);
        // Also when the field is left: a button pressed right after the last letter finds it typed.
        input.getElement().addPropertyChangeListener("value", "change", change -> {});
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

    private static boolean isLong(SheetField field) {
        return field == SheetField.NEED || field == SheetField.DONE;
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

    void show(InvalidInput.Problem problem) {
        Problems.beside(input, problem);
    }

    String value() {
        return input.getValue();
    }

    void set(String text) {
        input.setValue(text);
    }

    TextFieldBase<?, String> input() {
        return input;
    }
}
