package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;

/** Filters as chips. Each is a link, so what is chosen stands in the address; "clear all" is the address without. */
public class FilterBar extends Div {

    private final Div chips = new Div();

    public FilterBar(String label) {
        addClassName("filter-bar");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
        chips.addClassName("chips");
        add(chips);
    }

    public FilterBar choice(String words, String link) {
        chips.add(chip(words, link));
        return this;
    }

    public FilterBar chosen(String words, String link) {
        var chip = chip(words, link);
        chip.getElement().setAttribute("aria-current", "true");
        chips.add(chip);
        return this;
    }

    public FilterBar clearAll(String link) {
        var clear = new Anchor(link, getTranslation("ui.filters.clear"));
        clear.addClassName("clear");
        add(clear);
        return this;
    }

    private static Anchor chip(String words, String link) {
        var chip = new Anchor(link, words);
        chip.addClassName("chip");
        return chip;
    }
}
