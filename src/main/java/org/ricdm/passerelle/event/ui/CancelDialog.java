package org.ricdm.passerelle.event.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Dialogs;
import org.ricdm.passerelle.common.ui.Problems;

/** Asks why an event is called off. Stays open, with what was typed, until it is accepted. */
class CancelDialog extends Dialog {

    CancelDialog(Consumer<String> cancel) {
        setHeaderTitle(getTranslation("event.cancel.ask"));
        var reason = new TextArea(getTranslation("event.cancel.reason"));
        reason.setWidthFull();
        reason.setManualValidation(true);
        add(new Paragraph(getTranslation("event.cancel.help")), reason);
        var confirm = Buttons.danger(getTranslation("action.confirm"));
        confirm.addClickListener(click -> {
            try {
                cancel.accept(reason.getValue());
                close();
            } catch (InvalidInput e) {
                Problems.beside(reason, e.problems().getFirst());
                reason.focus();
            }
        });
        Dialogs.foot(this, confirm);
        Dialogs.beginAt(this, reason);
    }
}
