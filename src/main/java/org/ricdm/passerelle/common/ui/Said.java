package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** What somebody wrote, with whom it comes from or is meant for. Lines are kept, nothing in it is markup. */
public class Said extends Div {

    /** @param label who wrote it, or for whom or what it is */
    public Said(String label, String words) {
        addClassName("proposal-said");
        var name = new Span(label);
        name.addClassNames("muted", "small");
        var text = new Paragraph(words);
        text.addClassName("answer-text");
        add(name, text);
    }
}
