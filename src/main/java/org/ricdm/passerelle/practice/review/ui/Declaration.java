package org.ricdm.passerelle.practice.review.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.Problems;

/** Asks a reviewer, before anything else, whether there is a conflict of interest. */
class Declaration extends PageSection {

    enum Answer {
        NONE,
        CONFLICT,
        NO_TIME
    }

    Declaration(Consumer<Answer> declare) {
        super(com.vaadin.flow.component.UI.getCurrent().getTranslation("peerreview.declare"));
        var choice = new RadioButtonGroup<Answer>(getTranslation("peerreview.declare.question"));
        choice.setItems(Answer.values());
        choice.setItemLabelGenerator(one -> getTranslation("peerreview.declare." + one));
        choice.setManualValidation(true);
        var go = Buttons.primary(getTranslation("peerreview.declare.go"));
        go.addClickListener(click -> {
            @Nullable Answer chosen = choice.getValue();
            if (chosen == null) {
                Problems.beside(choice, new InvalidInput.Problem("declare", "peerreview.error.declare", List.of()));
                return;
            }
            declare.accept(chosen);
        });
        add(new Paragraph(getTranslation("peerreview.declare.help")), choice, go);
    }
}
