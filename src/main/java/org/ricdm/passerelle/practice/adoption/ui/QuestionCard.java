package org.ricdm.passerelle.practice.adoption.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.practice.adoption.AdoptionQuestion;

/** A question that waits for its answer. */
class QuestionCard extends PageSection {

    QuestionCard(AdoptionQuestion question, Consumer<String> answer) {
        super(AdoptionWords.of("adoption.question"));
        var choices = new RadioButtonGroup<String>(AdoptionWords.of(question.wordKey()));
        choices.setItems(question.choices());
        choices.setItemLabelGenerator(choice -> AdoptionWords.of(question.wordKey(choice)));
        choices.setManualValidation(true);
        choices.addClassName("vertical");
        var send = Buttons.plain(AdoptionWords.of("adoption.question.send"));
        send.addClickListener(click -> {
            @Nullable String chosen = choices.getValue();
            try {
                answer.accept(chosen == null ? "" : chosen);
            } catch (InvalidInput refused) {
                Problems.beside(choices, refused.problems().getFirst());
            }
        });
        var fields = new Div(choices, send);
        fields.addClassNames("form-fields", "panel");
        add(fields);
    }
}
