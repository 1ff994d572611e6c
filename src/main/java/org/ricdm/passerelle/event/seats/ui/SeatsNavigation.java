package org.ricdm.passerelle.event.seats.ui;

import org.ricdm.passerelle.event.ui.EventNavigation;

/** Links to workshops and what one has chosen. */
public final class SeatsNavigation {

    private SeatsNavigation() {}

    /** Where one chooses. */
    public static String workshops(String slug) {
        return EventNavigation.event(slug) + "/workshops";
    }

    /** Where one is when. */
    public static String myProgramme(String slug) {
        return EventNavigation.event(slug) + "/my-programme";
    }

    /** How full the workshops are, for organisers. */
    public static String desk(String slug) {
        return EventNavigation.desk(slug) + "/workshops";
    }

    /** Who is in one of them. */
    public static String people(String slug, long sessionId) {
        return desk(slug) + "/" + sessionId;
    }
}
