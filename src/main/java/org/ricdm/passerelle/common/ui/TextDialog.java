package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.function.SerializableConsumer;
import org.ricdm.passerelle.common.InvalidInput;

/**
 * Asks for a line, such as a title, or for a reason. Stays open, with what was typed, until it is accepted; what is
 * refused is said beside the field.
 */
public class TextDialog extends Dialog {

    private TextDialog(
            String question, TextFieldBase<?, String> field, Button confirm, SerializableConsumer<String> action) {
        setHeaderTitle(question);
        field.setWidthFull();
        add(field);
        confirm.addClickListener(click -> {
            try {
                action.accept(field.getValue());
                close();
            } catch (InvalidInput e) {
                Problems.beside(field, e.problems().getFirst());
                field.focus();
            }
        });
        Dialogs.foot(this, confirm);
        Dialogs.beginAt(this, field);
    }

    /** For one line, which holds what was said before. */
    public static TextDialog line(String question, String label, String before, SerializableConsumer<String> action) {
        var line = new TextField(label);
        line.setValue(before);
        return new TextDialog(question, line, Buttons.primary(line.getTranslation("action.confirm")), action);
    }

    /**
     * For why something is done.
     *
     * @param help what follows from it
     * @param confirm the button that does it
     */
    public static TextDialog reason(
            String question, String help, String label, Button confirm, SerializableConsumer<String> action) {
        var reason = new TextArea(label);
        reason.setManualValidation(true);
        var dialog = new TextDialog(question, reason, confirm, action);
        dialog.addComponentAsFirst(new Paragraph(help));
        return dialog;
    }
}
