package org.ricdm.passerelle.event.seats.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.event.programme.SessionWords;
import org.ricdm.passerelle.event.seats.MyProgramme;
import org.ricdm.passerelle.event.seats.Seats;
import org.ricdm.passerelle.event.seats.WorkshopsPage.Standing;
import org.ricdm.passerelle.event.signup.ui.SignUpNavigation;
import org.ricdm.passerelle.event.ui.EventNavigation;

/** Where one is when, day by day: what is for everybody, and what one has chosen. */
@Route("events/:slug/my-programme")
@PermitAll
class MyProgrammeView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Seats seats;
    private final transient Words words;
    private String title = "";

    MyProgrammeView(Seats seats, Words words) {
        this.seats = seats;
        this.words = words;
        narrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug").orElse("");
        var page = seats.programme(slug);
        var say = new SessionWords(words, Language.ofInterface(getLocale()));
        title = page.event().title();
        clear();
        var head = new PageHeader(getTranslation("seats.mine"))
                .breadcrumbs(EventNavigation.wayFromEvent(this, page.event()))
                .lead(say.times(page.event()));
        header(head);
        if (page.days().isEmpty()) {
            main(new EmptyState(getTranslation("programme.empty")));
            return;
        }
        if (page.standing() == Standing.NONE) {
            main(Banner.info(getTranslation("seats.standing.NONE"))
                    .action(Buttons.link(getTranslation("signup.title"), SignUpNavigation.signUp(slug))));
        } else if (page.hasWorkshops() && page.event().state().isAhead()) {
            head.action(Buttons.link(getTranslation("seats.choose"), SeatsNavigation.workshops(slug)));
        }
        var agenda = new Agenda(this, say);
        page.days().stream()
                .flatMap(day -> day.entries().stream())
                .forEach(entry -> agenda.add(entry.session(), item(entry, slug, say)));
    }

    private AgendaItem item(MyProgramme.Entry entry, String slug, SessionWords say) {
        var item = new AgendaItem(entry.session(), slug, say);
        var mine = entry.mine();
        if (mine != null) {
            item.mine(mine);
        }
        if (!entry.link().isEmpty()) {
            var link = new Anchor(entry.link(), getTranslation("seats.online"));
            link.getElement().setAttribute("rel", "noopener noreferrer");
            item.with(link);
        }
        var obstacle = entry.obstacle();
        if (obstacle != null) {
            item.refuse(
                    obstacle.minutes() == 0
                            ? getTranslation("seats.error.clash", obstacle.title())
                            : getTranslation("seats.error.walk", obstacle.title(), obstacle.minutes()));
        }
        return item;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("seats.mine") + " · " + title + " · Passerelle";
    }
}
