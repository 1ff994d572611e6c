package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a page: header on top, main column, rail at the right, facts at the left of a practice sheet. On the
 * phone they follow one another. Views hold one of these or extend it.
 */
public class Page extends Div {

    private @Nullable Component header;
    private @Nullable Div facts;
    private @Nullable Div main;
    private @Nullable Aside rail;

    public Page() {
        addClassName("page");
    }

    /** Sets the header, in the place of the one before. */
    public void header(PageHeader fresh) {
        if (header != null) {
            remove(header);
        }
        header = fresh;
        addComponentAsFirst(fresh);
    }

    public void main(Component... content) {
        if (main == null) {
            main = column("page-main");
        }
        main.add(content);
    }

    public void facts(Component... content) {
        if (facts == null) {
            facts = column("page-facts");
        }
        facts.add(content);
    }

    public void rail(Component... content) {
        if (rail == null) {
            rail = new Aside();
            rail.addClassName("page-rail");
            add(rail);
        }
        rail.add(content);
    }

    /** For forms and settings. */
    public void narrow() {
        addClassName("narrow");
    }

    /** Empties the page before it is filled again. */
    public void clear() {
        removeAll();
        header = null;
        facts = null;
        main = null;
        rail = null;
    }

    private Div column(String className) {
        var column = new Div();
        column.addClassName(className);
        add(column);
        return column;
    }
}
