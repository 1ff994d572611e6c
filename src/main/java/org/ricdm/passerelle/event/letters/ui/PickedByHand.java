package org.ricdm.passerelle.event.letters.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Set;
import org.ricdm.passerelle.common.ui.Buttons;

/** Says how many were picked by hand, and lets go of them. Not there while nobody is. */
class PickedByHand extends Div {

    private final Paragraph words = new Paragraph();
    private final Button drop = Buttons.quiet(getTranslation("letters.picked.drop"));
    private Set<Long> signUpIds = Set.of();

    PickedByHand() {
        addClassName("stack");
        words.addClassName("readers-number");
        var help = new Paragraph(getTranslation("letters.picked.help"));
        help.addClassName("muted");
        var line = new Div(drop);
        line.addClassName("cluster");
        add(words, help, line);
        setVisible(false);
    }

    void show(Set<Long> picked) {
        signUpIds = Set.copyOf(picked);
        words.setText(getTranslation("letters.picked", picked.size()));
        setVisible(!picked.isEmpty());
    }

    Set<Long> signUpIds() {
        return signUpIds;
    }

    void whenDropped(Runnable work) {
        drop.addClickListener(click -> work.run());
    }
}
