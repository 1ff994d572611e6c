package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import org.ricdm.passerelle.common.InvalidInput;

/** Asks why something is done. Stays open, with what was typed, until it is accepted. */
public class ReasonDialog extends Dialog {

    private final TextArea reason;

    /**
     * @param help what follows from it
     * @param confirm does it for that reason; whatever it refuses is said beside the field
     */
    public ReasonDialog(
            String title, String help, String label, Button confirmed, SerializableConsumer<String> confirm) {
        setHeaderTitle(title);
        reason = new TextArea(label);
        reason.setWidthFull();
        reason.setManualValidation(true);
        add(new Paragraph(help), reason);
        confirmed.addClickListener(click -> {
            try {
                confirm.accept(reason.getValue());
                close();
            } catch (InvalidInput e) {
                Problems.beside(reason, e.problems().getFirst());
                reason.focus();
            }
        });
        Dialogs.foot(this, confirmed);
        Dialogs.beginAt(this, reason);
    }
}
