package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** How many of how many, as a bar and in words. More than full is shown as such. */
public class Progress extends Div {

    public Progress(int reached, int whole, String words) {
        addClassName("progress");
        var said = new Span(words);
        said.addClassName("progress-words");
        add(said, new Bar(Math.min(reached, whole), whole, words));
        if (reached > whole) {
            addClassName("over");
        }
    }

    @Tag("progress")
    private static final class Bar extends Component {
        Bar(int value, int max, String words) {
            getElement().setAttribute("value", Integer.toString(value));
            getElement().setAttribute("max", Integer.toString(Math.max(1, max)));
            getElement().setAttribute("aria-label", words);
        }
    }
}
