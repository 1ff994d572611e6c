package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.html.Span;

/** The mark of the portal: an arc on two piers. The name stands beside it. */
public class Mark extends Span {
    public Mark() {
        getElement().setAttribute("aria-hidden", "true");
        getElement()
                .setProperty(
                        "innerHTML",
                        "<svg class=\"mark\" focusable=\"false\"><use href=\"/passerelle/icons.svg#mark\"></use></svg>");
    }
}
