package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Labels with their values. */
public class FactList extends DescriptionList {

    public FactList() {
        addClassName("fact-list");
    }

    /** Label at the left, value at the right. */
    public FactList beside() {
        addClassName("beside");
        return this;
    }

    public FactList fact(String label, String value) {
        return fact(label, new Span(value));
    }

    public FactList fact(String label, Component... value) {
        getElement().appendChild(new Div(new Term(label), new Description(value)).getElement());
        return this;
    }
}
