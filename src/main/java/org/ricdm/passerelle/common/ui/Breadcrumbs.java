package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;

/** The way from the top to this page; the page itself is its heading. */
public class Breadcrumbs extends Nav {

    private final OrderedList steps = new OrderedList();

    public Breadcrumbs() {
        addClassName("breadcrumbs");
        setAriaLabel(getTranslation("ui.breadcrumbs"));
        add((Component) steps);
    }

    public Breadcrumbs to(String words, String link) {
        steps.add(new ListItem(new Anchor(link, words)));
        return this;
    }
}
