package org.ricdm.passerelle.event.seats.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.Events;
import org.ricdm.passerelle.event.programme.SessionWords;
import org.ricdm.passerelle.event.seats.DeskWorkshop;
import org.ricdm.passerelle.event.seats.SeatDesk;
import org.ricdm.passerelle.event.ui.EventNavigation;

/** How full each workshop is, who waits, and which have too few, for organisers. */
@Route("events/:slug/manage/workshops")
@PermitAll
class DeskWorkshopsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SeatDesk desk;
    private final transient Events events;
    private final transient Words words;

    DeskWorkshopsView(SeatDesk desk, Events events, Words words) {
        this.desk = desk;
        this.events = events;
        this.words = words;
        narrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent navigation) {
        var slug = navigation.getRouteParameters().get("slug").orElse("");
        var workshops = desk.workshops(slug);
        var event = events.find(slug);
        var say = new SessionWords(words, Language.ofInterface(getLocale()));
        clear();
        header(new PageHeader(getTranslation("seats.desk"))
                .breadcrumbs(EventNavigation.wayFromDesk(this, event))
                .lead(getTranslation("seats.desk.help")));
        if (workshops.isEmpty()) {
            main(new EmptyState(getTranslation("seats.desk.none")));
        }
        var agenda = new Agenda(this, say);
        workshops.forEach(workshop -> agenda.add(workshop.session(), item(workshop, slug, say)));
    }

    private AgendaItem item(DeskWorkshop workshop, String slug, SessionWords say) {
        var session = workshop.session();
        var item = new AgendaItem(session, say, SeatsNavigation.people(slug, session.id()));
        if (workshop.isBelowMinimum()) {
            item.chip(new Chip(Chip.Kind.DANGER, getTranslation("seats.desk.below", session.minimum())));
            var warnOn = session.warnOn();
            if (warnOn != null) {
                item.note(getTranslation("seats.desk.warnOn", EventDates.day(warnOn, say.reader())));
            }
        }
        if (workshop.door().isClosed()) {
            item.chip(new Chip(Chip.Kind.CLOSED, getTranslation("seats.desk.closed")));
        }
        return item.with(new SeatBar(workshop));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("seats.desk") + " · Passerelle";
    }
}
