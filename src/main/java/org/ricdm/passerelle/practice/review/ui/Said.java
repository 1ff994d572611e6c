package org.ricdm.passerelle.practice.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** What somebody wrote, with who or what for. Lines are kept, nothing in it is markup. */
class Said extends Div {

    Said(String label, String words) {
        addClassName("proposal-said");
        var name = new Span(label);
        name.addClassNames("muted", "small");
        var text = new Paragraph(words);
        text.addClassName("answer-text");
        add(name, text);
    }
}
