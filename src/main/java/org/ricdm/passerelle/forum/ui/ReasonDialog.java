package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Dialogs;
import org.ricdm.passerelle.common.ui.Problems;

/** Asks for one line, such as the reason for closing a topic. Stays open, with what was typed, until it is accepted. */
class ReasonDialog extends Dialog {

    ReasonDialog(String question, String label, String before, Consumer<String> action) {
        setHeaderTitle(question);
        var line = new TextField(label);
        line.setWidthFull();
        line.setValue(before);
        add(line);
        var confirm = Buttons.primary(getTranslation("action.confirm"));
        confirm.addClickListener(click -> {
            try {
                action.accept(line.getValue());
                close();
            } catch (InvalidInput e) {
                Problems.beside(line, e.problems().getFirst());
                line.focus();
            }
        });
        Dialogs.foot(this, confirm);
        Dialogs.beginAt(this, line);
    }
}
