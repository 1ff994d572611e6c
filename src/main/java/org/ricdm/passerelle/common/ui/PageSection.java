package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A heading with what belongs to it; the part that repeats inside the columns of a page. */
public class PageSection extends Section {

    public PageSection(String heading, Component... content) {
        addClassName("section");
        var title = new H2(heading);
        add(title);
        add(content);
        setAriaLabel(heading);
    }

    /** A link beside the heading, such as "all". */
    public PageSection link(String words, String link) {
        var head = new Div(getComponentAt(0), new Anchor(link, words));
        head.addClassName("section-head");
        addComponentAsFirst(head);
        return this;
    }
}
