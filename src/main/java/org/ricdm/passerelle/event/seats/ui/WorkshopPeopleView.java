package org.ricdm.passerelle.event.seats.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.table.Cell;
import org.ricdm.passerelle.common.table.Table;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.common.ui.TableDownload;
import org.ricdm.passerelle.event.Events;
import org.ricdm.passerelle.event.programme.SessionWords;
import org.ricdm.passerelle.event.seats.DeskSeat;
import org.ricdm.passerelle.event.seats.Door;
import org.ricdm.passerelle.event.seats.SeatDesk;
import org.ricdm.passerelle.event.seats.SeatDesk.Attendance;
import org.ricdm.passerelle.event.signup.SignUpDesk;
import org.ricdm.passerelle.event.ui.EventNavigation;
import org.ricdm.passerelle.people.Members;
import org.ricdm.passerelle.people.PersonCard;

/** Who is in a workshop and who waits, for organisers; for whom it is. */
@Route("events/:slug/manage/workshops/:session")
@PermitAll
class WorkshopPeopleView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SeatDesk desk;
    private final transient SignUpDesk signUps;
    private final transient Events events;
    private final transient Members members;
    private final transient CurrentViewer current;
    private final transient Clock clock;
    private final transient Words words;
    private String slug = "";
    private long session;
    private String title = "";

    WorkshopPeopleView(
            SeatDesk desk,
            SignUpDesk signUps,
            Events events,
            Members members,
            CurrentViewer current,
            Clock clock,
            Words words) {
        this.desk = desk;
        this.signUps = signUps;
        this.events = events;
        this.members = members;
        this.current = current;
        this.clock = clock;
        this.words = words;
        narrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent navigation) {
        slug = navigation.getRouteParameters().get("slug").orElse("");
        session = navigation
                .getRouteParameters()
                .get("session")
                .filter(typed -> typed.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElseThrow(() -> new NotOpen("session"));
        show();
    }

    private void show() {
        var page = desk.of(slug, session);
        var categories = signUps.categories(slug);
        var event = events.find(slug);
        var workshop = page.workshop();
        title = workshop.session().title();
        var say = new SessionWords(words, Language.ofInterface(getLocale()));
        clear();
        var head = new PageHeader(title)
                .inLanguage(workshop.session().language().code())
                .breadcrumbs(EventNavigation.wayFromDesk(this, event)
                        .to(getTranslation("seats.desk"), SeatsNavigation.desk(slug)))
                .lead(say.day(workshop.session().starts().local().toLocalDate()) + ", "
                        + say.span(
                                workshop.session().starts().local(),
                                workshop.session().ends().local()));
        header(head);
        var who = new Paragraph(forWhom(page, categories));
        main(new SeatBar(workshop), Buttons.together(who, door(page, categories)));
        if (page.seats().isEmpty()) {
            main(new EmptyState(getTranslation("seats.desk.nobody")));
            return;
        }
        head.action(export(event.zone()));
        var rows = new RowList();
        var actions = new SeatActions(desk, slug, workshop.session(), current.require(), clock, this::show);
        page.seats().forEach(seat -> rows.add(new SeatRowItem(seat, actions)));
        main(rows);
    }

    private Button door(Attendance page, Map<Long, String> categories) {
        var change = Buttons.plain(getTranslation("seats.desk.door"));
        change.addClickListener(click ->
                new DoorDialog(page, categories, members, door -> desk.close(slug, session, door), this::show).open());
        return change;
    }

    private String forWhom(Attendance page, Map<Long, String> categories) {
        Door door = page.workshop().door();
        if (!door.isClosed()) {
            return getTranslation("seats.desk.door.all");
        }
        var named = Stream.concat(
                        categories.entrySet().stream()
                                .filter(one -> door.categories().contains(one.getKey()))
                                .map(Map.Entry::getValue),
                        page.invited().stream().map(PersonCard::name))
                .sorted()
                .collect(Collectors.joining(", "));
        return getTranslation("seats.desk.door.only", named);
    }

    private TableDownload export(ZoneId zone) {
        var provider =
                UI.getCurrent().getSession().getService().getInstantiator().getI18NProvider();
        var locale = getLocale();
        return new TableDownload(
                getTranslation("signup.desk.export"),
                slug + "-" + session,
                () -> Table.of(
                        title,
                        Stream.of("name", "centre", "city", "country", "state", "position", "arrived")
                                .map(column -> provider.getTranslation("signup.desk.column." + column, locale))
                                .toList(),
                        desk.of(slug, session).seats().stream()
                                .map(seat -> cells(
                                        seat,
                                        provider.getTranslation(seat.state().wordKey(), locale),
                                        zone))
                                .toList()));
    }

    private static List<Cell> cells(DeskSeat seat, String state, ZoneId zone) {
        var person = seat.person();
        return List.of(
                Cell.of(seat.name()),
                Cell.of(person == null ? "" : person.centreName()),
                Cell.of(person == null ? "" : person.city()),
                Cell.of(person == null ? "" : person.country()),
                Cell.of(state),
                seat.position() == 0 ? Cell.NOTHING : Cell.of(seat.position()),
                Cell.of(seat.since(), zone));
    }

    @Override
    public String getPageTitle() {
        return title + " · Passerelle";
    }
}
