package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** A figure in a sentence; it opens the list that it counts. */
public class Stat extends Anchor {
    public Stat(String figure, String words, String link) {
        setHref(link);
        addClassName("stat");
        var number = new Span(figure);
        number.addClassName("stat-number");
        var text = new Span(words);
        text.addClassName("stat-words");
        add(number, text);
    }
}
