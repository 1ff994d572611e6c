package org.ricdm.passerelle.event.ui;

import com.vaadin.flow.component.Component;
import java.time.YearMonth;
import org.ricdm.passerelle.common.ui.Breadcrumbs;
import org.ricdm.passerelle.event.EventBrief;

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
        return EventBrief.path(slug);
    }

    /** The event as a file for a calendar. */
    public static String calendarFile(String slug) {
        return event(slug) + "/event.ics";
    }

    /** What its team does. */
    public static String desk(String slug) {
        return event(slug) + "/manage";
    }

    /** The way from an event to a page of its desk. */
    public static Breadcrumbs wayFromDesk(Component page, EventBrief event) {
        return new Breadcrumbs()
                .to(event.title(), event(event.slug()))
                .to(page.getTranslation("event.desk"), desk(event.slug()));
    }

    /** The way from the list of events to a page beside that of an event. */
    public static Breadcrumbs wayFromEvent(Component page, EventBrief event) {
        return new Breadcrumbs().to(page.getTranslation("nav.events"), EVENTS).to(event.title(), event(event.slug()));
    }

    /** Where all that is said of it is written. */
    public static String details(String slug) {
        return desk(slug) + "/details";
    }

    /** Where its team is named. */
    public static String team(String slug) {
        return desk(slug) + "/team";
    }

    /** Where it is copied to another year. */
    public static String copy(String slug) {
        return desk(slug) + "/copy";
    }

    /** What to look at in a copy. */
    public static String copied(String slug) {
        return desk(slug) + "/copied";
    }
}
