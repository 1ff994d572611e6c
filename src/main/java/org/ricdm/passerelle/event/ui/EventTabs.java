package org.ricdm.passerelle.event.ui;

import org.ricdm.passerelle.common.ui.TabLinks;
import org.ricdm.passerelle.event.EventFilter;

/** Coming, month, archive; what a list is narrowed by goes along. */
class EventTabs extends TabLinks {

    EventTabs(String current, EventFilter filter) {
        super("");
        setAriaLabel(getTranslation("nav.events"));
        place("event.coming", EventNavigation.EVENTS, current, filter);
        place("event.month", EventNavigation.MONTH, current, filter);
        place("event.past", EventNavigation.PAST, current, filter);
    }

    private void place(String word, String path, String current, EventFilter filter) {
        var link = filter.address(path, "");
        if (path.equals(current)) {
            current(getTranslation(word), link);
        } else {
            tab(getTranslation(word), link);
        }
    }
}
