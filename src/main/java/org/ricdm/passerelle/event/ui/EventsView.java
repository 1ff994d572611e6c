package org.ricdm.passerelle.event.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.KeysetPager;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.event.EventFilter;
import org.ricdm.passerelle.event.EventLists;
import org.ricdm.passerelle.event.Events;

/** The events that are coming, or those that are over. Filter and page stand in the address. */
@Route("events")
@RouteAlias("events/past")
@PermitAll
class EventsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient EventLists lists;
    private final transient Events events;
    private final transient CurrentViewer current;

    EventsView(EventLists lists, Events events, CurrentViewer current) {
        this.lists = lists;
        this.events = events;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        var path = "/" + event.getLocation().getPath();
        var isPast = path.equals(EventNavigation.PAST);
        var query = event.getLocation().getQueryParameters();
        var filter = EventFilters.of(query);
        var cursor = query.getSingleParameter("page").orElse(null);
        var page = isPast ? lists.past(filter, cursor) : lists.coming(filter, cursor);
        var reader = current.require().language();
        header(head(events, this));
        main(new EventTabs(path, filter), new EventFilters(filter, lists.choices(), reader, path, ""));
        if (page.events().isEmpty()) {
            main(empty(isPast, filter));
        } else {
            var rows = new RowList();
            page.events()
                    .forEach(one -> rows.add(
                            new EventRow(one, reader).was(page.headcounts().get(one.id()))));
            main(rows);
        }
        main(new KeysetPager(link(path, filter, page.previous()), link(path, filter, page.next())), feeds(reader));
    }

    /** The head of all lists of events. */
    static PageHeader head(Events events, Page page) {
        var head = new PageHeader(page.getTranslation("nav.events")).lead(page.getTranslation("event.list.lead"));
        if (events.mayEnter()) {
            head.action(Buttons.primaryLink(page.getTranslation("event.new"), EventNavigation.NEW));
        }
        return head;
    }

    private EmptyState empty(boolean isPast, EventFilter filter) {
        var sentence = getTranslation(
                filter.narrows() ? "event.empty.filtered" : isPast ? "event.empty.past" : "event.empty.coming");
        return isPast
                ? new EmptyState(sentence)
                : new EmptyState(
                        sentence, Buttons.link(getTranslation("event.past"), filter.address(EventNavigation.PAST, "")));
    }

    /** What is for everybody, for a program that reads it without a sign-in. */
    private Div feeds(Language reader) {
        var calendar = new Anchor("/feeds/events.ics?lang=" + reader.code(), getTranslation("event.feed.calendar"));
        var news = new Anchor("/feeds/events.atom?lang=" + reader.code(), getTranslation("event.feed.news"));
        var line = new Div(calendar, news);
        line.addClassName("event-feeds");
        for (var link : List.of(calendar, news)) {
            link.getElement().setAttribute("router-ignore", true);
        }
        return line;
    }

    private static @Nullable String link(String path, EventFilter filter, @Nullable String cursor) {
        return cursor == null ? null : filter.address(path, "page=" + cursor);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.events") + " · Passerelle";
    }
}
