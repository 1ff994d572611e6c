package org.ricdm.passerelle.event.programme.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;

/** A few addresses of which one is open, as chips. */
class Choices extends Nav {

    Choices(String label) {
        addClassName("chips");
        setAriaLabel(label);
    }

    /** Adds one; {@code current} says whether it is the open one. */
    void choice(String words, String link, boolean current) {
        var chip = new Anchor(link, words);
        chip.addClassName("chip");
        if (current) {
            chip.getElement().setAttribute("aria-current", "page");
        }
        add(chip);
    }
}
