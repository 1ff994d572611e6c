package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;

/** Floats above the page. Only for things with a picture or a figure, or for the one thing that asks for an answer. */
public class Card extends Div {

    public Card(Component... content) {
        super(content);
        addClassName("card");
    }

    public Card title(String title, String link) {
        var anchor = new Anchor(link, title);
        anchor.addClassName("card-title");
        add(anchor);
        return this;
    }

    public Card with(Component... content) {
        add(content);
        return this;
    }
}
