package org.ricdm.passerelle.search.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.ricdm.passerelle.search.Piece;

/** A piece of somebody's text with the found words marked; text only, whatever stands in it. */
class ExcerptLine extends Span {

    ExcerptLine(List<Piece> pieces, String language) {
        addClassName("excerpt");
        getElement().setAttribute("lang", language);
        for (var piece : pieces) {
            if (piece.found()) {
                var mark = new HtmlComponent("mark");
                mark.getElement().setText(piece.text());
                add(mark);
            } else {
                add(new Text(piece.text()));
            }
        }
    }
}
