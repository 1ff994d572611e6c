package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

/** Stations in their order; at most one of them is now. */
public class Timeline extends OrderedList {

    public Timeline() {
        addClassName("timeline");
        getElement().setAttribute("role", "list");
    }

    public Timeline past(Component when, String words) {
        return station(when, words);
    }

    public Timeline current(Component when, String words) {
        station(when, words, "current");
        getComponentAt(getComponentCount() - 1).getElement().setAttribute("aria-current", "step");
        return this;
    }

    public Timeline coming(Component when, String words) {
        return station(when, words, "coming");
    }

    private Timeline station(Component when, String words, String... classes) {
        var text = new Span(words);
        text.addClassName("timeline-text");
        var station = new ListItem(when, text);
        station.addClassNames(classes);
        add(station);
        return this;
    }
}
