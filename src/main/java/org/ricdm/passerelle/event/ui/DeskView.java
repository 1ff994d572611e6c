package org.ricdm.passerelle.event.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.Confirmation;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.common.ui.TextDialog;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.event.DeskEntry;
import org.ricdm.passerelle.event.DeskToday;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventCopies;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.EventState;
import org.ricdm.passerelle.event.Events;
import org.ricdm.passerelle.event.TeamPart;
import org.springframework.beans.factory.ObjectProvider;

/** The desk of those who run an event: how far it is, and the places where they work on it. */
@Route("events/:slug/manage")
@PermitAll
class DeskView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Events events;
    private final transient EventCopies copies;
    private final transient ObjectProvider<DeskEntry> places;
    private final transient ObjectProvider<DeskPanel> panels;
    private final transient DeskToday today;
    private final transient CurrentViewer current;
    private final transient Clock clock;

    DeskView(
            Events events,
            EventCopies copies,
            ObjectProvider<DeskEntry> places,
            ObjectProvider<DeskPanel> panels,
            DeskToday today,
            CurrentViewer current,
            Clock clock) {
        this.events = events;
        this.copies = copies;
        this.places = places;
        this.panels = panels;
        this.today = today;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("slug").orElse(""));
    }

    private void show(String slug) {
        var desk = today.open(slug);
        var event = desk.event();
        clear();
        var head = new PageHeader(getTranslation("event.desk"))
                .breadcrumbs(EventNavigation.wayFromEvent(this, event))
                .lead(EventDates.days(
                        event.starts(), event.ends(), current.require().language()))
                .chips(new Chip(Chip.Kind.STATE, getTranslation(event.state().wordKey())));
        if (event.does(TeamPart.ORGANISER)) {
            actions(head, event);
        }
        header(head);
        if (copies.isFresh(event)) {
            main(Banner.info(getTranslation("event.copy.fresh"))
                    .action(Buttons.link(getTranslation("event.copy.check"), EventNavigation.copied(slug))));
        }
        main(new TodaySection(getTranslation("event.due"), desk, current.require(), Instant.now(clock)));
        var rows = new RowList();
        places.stream()
                .filter(place -> event.does(place.needs()))
                .sorted(Comparator.comparingInt(DeskEntry::order))
                .forEach(place -> rows.add(new Row(getTranslation(place.wordKey()), place.path(event))
                        .second(getTranslation(place.helpKey()))));
        main(new PageSection(getTranslation("event.desk.places"), rows));
        panels.stream()
                .filter(panel -> event.does(panel.needs()))
                .forEach(panel -> panel.on(event).ifPresent(this::main));
    }

    private void actions(PageHeader head, EventBrief event) {
        if (event.state() == EventState.DRAFT) {
            head.action(publish(event));
        }
        if (event.state() == EventState.FINISHED) {
            head.action(archive(event));
        }
        if (events.mayEnter()) {
            copy(head, event);
        }
        if (event.state().isAhead()) {
            head.menu()
                    .addItem(
                            getTranslation("event.cancel"),
                            click -> TextDialog.reason(
                                            getTranslation("event.cancel.ask"),
                                            getTranslation("event.cancel.help") + " "
                                                    + getTranslation(
                                                            "event.cancel.told", events.toldOfCancelling(event.id())),
                                            getTranslation("event.cancel.reason"),
                                            Buttons.danger(getTranslation("action.confirm")),
                                            reason -> {
                                                events.cancel(event.id(), reason);
                                                done(event, "event.cancel.done");
                                            })
                                    .open());
        }
    }

    /** In reach where it is the next thing to do, in the menu before. */
    private void copy(PageHeader head, EventBrief event) {
        var name = getTranslation("event.copy");
        if (event.state().isOver()) {
            head.action(Buttons.link(name, EventNavigation.copy(event.slug())));
        } else {
            head.menu()
                    .addItem(
                            name,
                            click -> UI.getCurrent()
                                    .navigate(EventNavigation.copy(event.slug()).substring(1)));
        }
    }

    private Button publish(EventBrief event) {
        var publish = Buttons.primary(getTranslation("event.publish"));
        publish.addClickListener(click -> Confirmation.ask(
                getTranslation("event.publish.ask"), getTranslation("event.publish.help." + event.audience()), () -> {
                    events.publish(event.id());
                    done(event, "event.publish.done");
                }));
        return publish;
    }

    private Button archive(EventBrief event) {
        var archive = Buttons.plain(getTranslation("event.archive"));
        archive.addClickListener(click -> {
            events.archive(event.id());
            done(event, "event.archive.done");
        });
        return archive;
    }

    private void done(EventBrief event, String key) {
        Toasts.done(getTranslation(key));
        show(event.slug());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("event.desk") + " · Passerelle";
    }
}
