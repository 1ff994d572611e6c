package org.ricdm.passerelle.event.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Breadcrumbs;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.event.EventParts;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.event.programme.Programme;
import org.ricdm.passerelle.event.programme.ProgrammeDay;
import org.ricdm.passerelle.event.programme.ProgrammeDay.By;
import org.ricdm.passerelle.event.programme.ProgrammeDay.Slot;
import org.ricdm.passerelle.event.programme.ProgrammePage;
import org.ricdm.passerelle.event.programme.PublishedSession;
import org.ricdm.passerelle.event.programme.PublishedSession.Label;
import org.ricdm.passerelle.event.programme.SessionWords;
import org.ricdm.passerelle.event.ui.EventNavigation;

/**
 * The programme of an event by day: a list in the order of time, whose sessions stand in columns where there is room for
 * them.
 */
@Route("events/:slug/programme")
@PermitAll
class ProgrammeView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Programme programme;
    private final transient Words words;
    private final transient Clock clock;
    private final transient List<EventParts> parts;
    private String title = "";

    ProgrammeView(Programme programme, Words words, Clock clock, List<EventParts> parts) {
        this.programme = programme;
        this.words = words;
        this.clock = clock;
        this.parts =
                parts.stream().filter(part -> !(part instanceof ProgrammePart)).toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug").orElseThrow(() -> new NotOpen("event"));
        var say = new SessionWords(words, Language.ofInterface(getLocale()));
        var page = programme.open(slug, say.reader());
        title = page.event().title();
        clear();
        header(top(page, say));
        var query = event.getLocation().getQueryParameters();
        var wanted = query.getSingleParameter("session")
                .filter(typed -> typed.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElse(0L);
        page.withdrawn().stream()
                .filter(session -> session.id() == wanted)
                .forEach(session -> main(Banner.warning(getTranslation("programme.withdrawnNamed", session.title()))));
        var today = LocalDate.ofInstant(clock.instant(), page.event().zone());
        if (isPrinted(query) && !page.days().isEmpty()) {
            page.days().forEach(day -> main(day(page, day, query, wanted, say)));
            return;
        }
        page.dayOf(wanted)
                .or(() -> page.day(query.getSingleParameter("day").orElse(""), today))
                .ifPresentOrElse(
                        day -> main(bar(page, day, by(query), say), day(page, day, query, wanted, say)),
                        () -> main(new EmptyState(getTranslation("programme.empty"))));
    }

    private PageHeader top(ProgrammePage page, SessionWords say) {
        var slug = page.event().slug();
        var top = new PageHeader(getTranslation("programme.title"))
                .breadcrumbs(new Breadcrumbs().to(page.event().title(), EventNavigation.event(slug)))
                .lead(say.times(page.event()));
        EventParts.All.placesOn(page.event(), parts)
                .forEach(link -> top.action(Buttons.link(getTranslation(link.wordKey()), link.path())));
        if (!page.days().isEmpty()) {
            top.action(
                    Buttons.link(getTranslation("programme.print"), ProgrammeNavigation.programme(slug) + "?print=1"));
        }
        if (page.event().does(TeamPart.PROGRAMME)) {
            top.action(Buttons.link(getTranslation("programme.plan"), ProgrammeNavigation.plan(slug)));
        }
        return top;
    }

    private static By by(QueryParameters query) {
        return By.of(query.getSingleParameter("by").orElse(""));
    }

    private Div bar(ProgrammePage page, ProgrammeDay shown, By by, SessionWords say) {
        var address = ProgrammeNavigation.programme(page.event().slug()) + "?day=";
        var days = new Choices(getTranslation("programme.days"));
        page.days()
                .forEach(day -> days.choice(
                        say.shortDay(day.date()),
                        address + day.date() + "&by=" + by.word(),
                        day.date().equals(shown.date())));
        var columns = new Choices(getTranslation("programme.by"));
        columns.addClassName("programme-by");
        for (var one : By.values()) {
            columns.choice(
                    getTranslation(one == By.TRACKS ? "programme.byTracks" : "programme.byRooms"),
                    address + shown.date() + "&by=" + one.word(),
                    one == by);
        }
        var bar = new Div(days, columns);
        bar.addClassName("programme-bar");
        return bar;
    }

    private static Section day(
            ProgrammePage page, ProgrammeDay day, QueryParameters query, long wanted, SessionWords say) {
        var by = by(query);
        var columns = day.columns(by, page.labels(by));
        var heading = new H2(say.day(day.date()));
        heading.addClassName(isPrinted(query) ? "programme-day" : "visually-hidden");
        var shown = new Section(heading);
        shown.setAriaLabel(say.day(day.date()));
        shown.addClassNames("programme", "columns-" + columns.size());
        if (!columns.isEmpty()) {
            shown.add(heads(columns));
        }
        var slots = new OrderedList();
        slots.addClassName("slots");
        day.slots(by, columns).forEach(slot -> slots.add(slot(page, slot, wanted, say)));
        shown.add(slots);
        if (isPrinted(query)) {
            cards(shown).forEach(card -> card.setOpen(true));
        }
        return shown;
    }

    private static Stream<SessionCard> cards(Component within) {
        return within.getChildren()
                .flatMap(child -> child instanceof SessionCard card ? Stream.of(card) : cards(child));
    }

    /** All days at once with all that is said of each session, for paper. */
    private static boolean isPrinted(QueryParameters query) {
        return query.getSingleParameter("print").isPresent();
    }

    /** For the eye: each session says its track and its room itself. */
    private static UnorderedList heads(List<Label> columns) {
        var heads = new UnorderedList();
        heads.addClassName("programme-columns");
        heads.getElement().setAttribute("aria-hidden", "true");
        columns.forEach(column -> {
            var head = new ListItem(column.name());
            head.addClassName(column.colour());
            heads.add(head);
        });
        return heads;
    }

    private static ListItem slot(ProgrammePage page, Slot slot, long wanted, SessionWords say) {
        var time = new H3(say.time(slot.starts()));
        time.addClassName("slot-time");
        var sessions = new Div();
        sessions.addClassName("slot-sessions");
        var across = new UnorderedList();
        across.addClassName("across");
        slot.across().forEach(session -> across.add(new ListItem(card(page, session, wanted, say))));
        var placed = new UnorderedList();
        placed.addClassName("placed");
        slot.placed().forEach(one -> {
            var item = new ListItem(card(page, one.session(), wanted, say));
            item.addClassName("at-" + one.column());
            placed.add(item);
        });
        for (var list : List.of(across, placed)) {
            if (list.getChildren().findAny().isPresent()) {
                sessions.add(list);
            }
        }
        var item = new ListItem(time, sessions);
        item.addClassName("slot");
        return item;
    }

    private static NativeDetails card(ProgrammePage page, PublishedSession session, long wanted, SessionWords say) {
        var card = new SessionCard(session, say, page.materials(session));
        if (session.id() == wanted) {
            card.setOpen(true);
            card.scrollIntoView();
        }
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("programme.title") + " · " + title + " · Passerelle";
    }
}
