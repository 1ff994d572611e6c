package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.html.UnorderedList;

/** Rows, one below the other. */
public class RowList extends UnorderedList {
    public RowList(Row... rows) {
        addClassName("row-list");
        // Without bullets some screen readers no longer say that this is a list.
        getElement().setAttribute("role", "list");
        add(rows);
    }
}
