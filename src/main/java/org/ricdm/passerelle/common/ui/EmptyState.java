package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where nothing is yet: one sentence on what this place is for, and at most one action. */
public class EmptyState extends Div {

    public EmptyState(String sentence) {
        addClassName("empty");
        add(new Paragraph(sentence));
    }

    public EmptyState(String sentence, Component action) {
        this(sentence);
        add(action);
    }
}
