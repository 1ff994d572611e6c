package org.ricdm.passerelle.event.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.EventFilter;
import org.ricdm.passerelle.event.EventLists;
import org.ricdm.passerelle.event.EventMonth;
import org.ricdm.passerelle.event.Events;

/** The events of one month. Month and filter stand in the address. */
@Route("events/month")
@PermitAll
class EventMonthView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient EventLists lists;
    private final transient Events events;
    private final transient CurrentViewer current;
    private final transient Clock clock;
    private String title = "";

    EventMonthView(EventLists lists, Events events, CurrentViewer current, Clock clock) {
        this.lists = lists;
        this.events = events;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        var viewer = current.require();
        var today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        var query = event.getLocation().getQueryParameters();
        var month = EventMonth.read(query.getSingleParameter("m").orElse(""), YearMonth.from(today));
        var filter = EventFilters.of(query);
        var shown = EventMonth.of(month, lists.month(month, filter));
        title = EventDates.month(month, viewer.language());
        header(EventsView.head(events, this));
        main(
                new EventTabs(EventNavigation.MONTH, filter),
                new EventFilters(filter, lists.choices(), viewer.language(), EventNavigation.MONTH, "m=" + month),
                months(month, filter),
                new MonthGrid(shown, viewer.language(), today));
        if (shown.isEmpty()) {
            main(new EmptyState(getTranslation("event.empty.month")));
        }
    }

    private Div months(YearMonth month, EventFilter filter) {
        var heading = new H2(title);
        var line = new Div(
                Buttons.link(getTranslation("event.month.previous"), address(month.minusMonths(1), filter)),
                heading,
                Buttons.link(getTranslation("event.month.next"), address(month.plusMonths(1), filter)));
        line.addClassName("month-line");
        return line;
    }

    private static String address(YearMonth month, EventFilter filter) {
        return filter.address(EventNavigation.MONTH, "m=" + month);
    }

    @Override
    public String getPageTitle() {
        return title + " · " + getTranslation("nav.events") + " · Passerelle";
    }
}
