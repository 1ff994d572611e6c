package org.ricdm.passerelle.practice.review.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.Problems;

/** A question of a reviewer to the authors. */
class AskAuthors extends PageSection {

    /** @param ask throws what is wrong, which is said beside the field */
    AskAuthors(Consumer<String> ask) {
        super(com.vaadin.flow.component.UI.getCurrent().getTranslation("peerreview.ask"));
        var text = new TextArea(getTranslation("peerreview.ask.label"));
        text.setManualValidation(true);
        text.setMinRows(3);
        text.setWidthFull();
        var send = Buttons.plain(getTranslation("peerreview.ask.send"));
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            text.setInvalid(false);
            try {
                ask.accept(text.getValue());
            } catch (InvalidInput refused) {
                Problems.beside(text, refused.problems().getFirst());
                text.focus();
            } finally {
                send.setEnabled(true);
            }
        });
        add(new Paragraph(getTranslation("peerreview.ask.help")), text, send);
    }
}
