package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.ricdm.passerelle.common.ui.TabLinks;

/** The forums, and what of all of them the reader has not read, side by side. */
final class ForumTabs {

    private static final List<String> PAGES =
            List.of(ForumNavigation.FORUMS, ForumNavigation.UNREAD, ForumNavigation.FRESH);

    private ForumTabs() {}

    /** The tabs on that page, which is the one at that address. */
    static TabLinks on(Component page, String here) {
        var tabs = new TabLinks(page.getTranslation("forum.tabs"));
        for (var address : PAGES) {
            var words = page.getTranslation(word(address));
            if (address.equals(here)) {
                tabs.current(words, address);
            } else {
                tabs.tab(words, address);
            }
        }
        return tabs;
    }

    private static String word(String address) {
        return switch (address) {
            case ForumNavigation.UNREAD -> "forum.tabs.unread";
            case ForumNavigation.FRESH -> "forum.tabs.fresh";
            default -> "forum.tabs.all";
        };
    }
}
