package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;

/** The line in a list of posts above the first that the reader has not seen. */
public class NewSinceLine extends ListItem {
    public NewSinceLine() {
        addClassName("new-since");
        setId("new");
        add(new Span(getTranslation("forum.newsince")));
    }
}
