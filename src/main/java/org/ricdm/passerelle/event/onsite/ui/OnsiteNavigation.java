package org.ricdm.passerelle.event.onsite.ui;

import org.ricdm.passerelle.event.ui.EventNavigation;

/** Links to what happens on the spot. */
public final class OnsiteNavigation {

    private OnsiteNavigation() {}

    /** Where helpers check people in. */
    public static String checkIn(String slug) {
        return EventNavigation.desk(slug) + "/check-in";
    }
}
