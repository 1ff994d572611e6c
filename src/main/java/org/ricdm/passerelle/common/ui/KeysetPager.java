package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import org.jspecify.annotations.Nullable;

/** Links to the page before and after; null where there is none. The key of the page stands in the address. */
public class KeysetPager extends Nav {
    public KeysetPager(@Nullable String previous, @Nullable String next) {
        addClassName("pager");
        setAriaLabel(getTranslation("ui.pager"));
        setVisible(previous != null || next != null);
        if (previous != null) {
            var link = Buttons.link("", previous);
            link.add(new Icon(Glyph.CHEVRON_LEFT));
            link.add(getTranslation("ui.pager.previous"));
            add(relation(link, "prev"));
        }
        if (next != null) {
            var link = Buttons.link("", next);
            link.add(getTranslation("ui.pager.next"));
            link.add(new Icon(Glyph.CHEVRON_RIGHT));
            link.addClassName("next");
            add(relation(link, "next"));
        }
    }

    private static Anchor relation(Anchor link, String relation) {
        link.getElement().setAttribute("rel", relation);
        return link;
    }
}
