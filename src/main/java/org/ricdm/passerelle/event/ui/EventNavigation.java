package org.ricdm.passerelle.event.ui;

import java.time.YearMonth;

/** Links to events. */
public final class EventNavigation {

    /** What is coming. */
    public static final String EVENTS = "/events";

    /** What is over. */
    public static final String PAST = EVENTS + "/past";

    /** A month on one page. */
    public static final String MONTH = EVENTS + "/month";

    /** Where an event is begun. */
    public static final String NEW = EVENTS + "/new";

    private EventNavigation() {}

    /** That month; the one of today without. */
    public static String month(YearMonth month) {
        return MONTH + "?m=" + month;
    }

    /** The page of an event. */
    public static String event(String slug) {
        return EVENTS + "/" + slug;
    }

    /** The event as a file for a calendar. */
    public static String calendarFile(String slug) {
        return event(slug) + "/event.ics";
    }

    /** What its team does. */
    public static String desk(String slug) {
        return event(slug) + "/manage";
    }

    /** Where all that is said of it is written. */
    public static String details(String slug) {
        return desk(slug) + "/details";
    }

    /** Where its team is named. */
    public static String team(String slug) {
        return desk(slug) + "/team";
    }
}
