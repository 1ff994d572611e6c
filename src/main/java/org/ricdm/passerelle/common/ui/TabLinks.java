package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;

/** Tabs that are addresses: back, reload and sharing work. */
public class TabLinks extends Nav {

    private final UnorderedList tabs = new UnorderedList();

    public TabLinks(String label) {
        addClassName("tabs");
        setAriaLabel(label);
        add((Component) tabs);
    }

    public TabLinks tab(String words, String link) {
        tabs.add(new ListItem(new Anchor(link, words)));
        return this;
    }

    public TabLinks current(String words, String link) {
        var anchor = new Anchor(link, words);
        anchor.getElement().setAttribute("aria-current", "page");
        // On a narrow screen the strip is longer than wide; only the strip moves, never the page. It has no size before
        // the page is laid out.
        anchor.getElement()
                .executeJs("setTimeout(() => { const strip = this.closest('ul');"
                        + " strip.scrollLeft += this.getBoundingClientRect().left - strip.getBoundingClientRect().left"
                        + " - (strip.clientWidth - this.offsetWidth) / 2; }, 50)");
        tabs.add(new ListItem(anchor));
        return this;
    }
}
