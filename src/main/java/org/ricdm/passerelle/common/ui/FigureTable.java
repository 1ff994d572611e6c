package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;

/**
 * Figures in a table whose rows have names, with a bar below each name where that helps the eye. The bar says nothing that
 * the figures do not, so it is not read aloud.
 */
public class FigureTable extends Div {

    private final Element body = new Element("tbody");
    private final boolean bars;

    /**
     * @param caption what the table is about, also for who cannot see where it stands
     * @param first heading of the names
     * @param columns headings of the figures
     */
    public FigureTable(String caption, String first, List<String> columns, boolean bars) {
        this.bars = bars;
        addClassName("figure-table");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", caption);
        // Wide tables are moved sideways on a phone, with keys as well.
        getElement().setAttribute("tabindex", "0");
        var title = new Element("caption").setText(caption);
        title.getClassList().add("visually-hidden");
        var head = new Element("tr").appendChild(heading("th", "col", first));
        columns.forEach(column -> head.appendChild(heading("th", "col", column)));
        getElement().appendChild(new Element("table").appendChild(title, new Element("thead").appendChild(head), body));
    }

    /** A row; the bar is left out for a share of 0. */
    public FigureTable row(String name, List<String> figures, int share) {
        var head = heading("th", "row", name);
        if (bars && share > 0) {
            head.appendChild(new Element("progress")
                    .setAttribute("max", "100")
                    .setAttribute("value", Integer.toString(share))
                    .setAttribute("aria-hidden", "true"));
        }
        var row = new Element("tr").appendChild(head);
        figures.forEach(figure -> row.appendChild(new Element("td").setText(figure)));
        body.appendChild(row);
        return this;
    }

    private static Element heading(String tag, String scope, String words) {
        return new Element(tag).setAttribute("scope", scope).appendChild(new Element("span").setText(words));
    }
}
