package org.ricdm.passerelle.practice.translation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import org.ricdm.passerelle.common.text.TextDifference;

/** What changed between two texts, word by word: what went is struck out, what came is underlined. */
class ChangedWords extends Div {

    ChangedWords(String before, String after) {
        addClassName("difference");
        TextDifference.of(before, after).forEach(piece -> {
            var element = new Element(
                    switch (piece.fate()) {
                        case REMOVED -> "del";
                        case ADDED -> "ins";
                        case KEPT -> "span";
                    });
            element.setText(piece.text());
            getElement().appendChild(element);
        });
    }
}
