package org.ricdm.passerelle.event.call.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.people.PersonCard;

/** Asks one more reviewer by hand. */
class AskReviewer extends Div {

    AskReviewer(List<PersonCard> candidates, Consumer<PersonCard> ask) {
        addClassName("stack");
        var who = new Select<PersonCard>();
        who.setLabel(getTranslation("call.assign.who"));
        who.setItems(candidates);
        who.setItemLabelGenerator(card -> card.name() + ", " + card.city());
        who.setManualValidation(true);
        who.setWidthFull();
        var go = Buttons.plain(getTranslation("call.assign"));
        go.addClickListener(click -> {
            @Nullable PersonCard chosen = who.getValue();
            if (chosen == null) {
                Problems.beside(who, new Problem("reviewer", "call.assign.choose", List.of()));
            } else {
                ask.accept(chosen);
            }
        });
        add(who, go);
    }
}
