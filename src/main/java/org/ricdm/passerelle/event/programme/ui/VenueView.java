package org.ricdm.passerelle.event.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Breadcrumbs;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.MoveButtons;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.event.programme.Plan;
import org.ricdm.passerelle.event.programme.Planning;
import org.ricdm.passerelle.event.programme.Room;
import org.ricdm.passerelle.event.programme.Rooms;
import org.ricdm.passerelle.event.programme.Speakers;
import org.ricdm.passerelle.event.programme.Track;
import org.ricdm.passerelle.event.programme.Tracks;
import org.ricdm.passerelle.event.programme.Walks;
import org.ricdm.passerelle.event.ui.EventNavigation;
import org.ricdm.passerelle.people.Members;

/** Rooms, tracks and speakers of an event, for its planners. */
@Route("events/:slug/manage/programme/rooms")
@PermitAll
class VenueView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Planning planning;
    private final transient Rooms rooms;
    private final transient Tracks tracks;
    private final transient Speakers speakers;
    private final transient Members members;
    private String slug = "";

    VenueView(Planning planning, Rooms rooms, Tracks tracks, Speakers speakers, Members members) {
        this.planning = planning;
        this.rooms = rooms;
        this.tracks = tracks;
        this.speakers = speakers;
        this.members = members;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElseThrow(() -> new NotOpen("event"));
        show();
    }

    private void show() {
        show(null);
    }

    /** @param moved what was moved and the way it went; null for nothing */
    private void show(@Nullable Moved moved) {
        var plan = planning.open(slug);
        var dialogs =
                new VenueDialogs(rooms, tracks, speakers, members, plan.event().id(), this, this::show);
        var reader = Language.ofInterface(getLocale());
        clear();
        header(new PageHeader(getTranslation("programme.venue"))
                .breadcrumbs(new Breadcrumbs()
                        .to(plan.event().title(), EventNavigation.event(slug))
                        .to(getTranslation("programme.plan"), ProgrammeNavigation.plan(slug))));
        main(
                section(
                        "programme.rooms",
                        "programme.addRoom",
                        () -> dialogs.room(null),
                        "programme.noRooms",
                        ordered(
                                plan.rooms().stream()
                                        .map(room -> new Ordered(
                                                "room:" + room.id(),
                                                room.name(),
                                                line(room.name(), about(room), () -> dialogs.room(room)),
                                                () -> rooms.moveEarlier(
                                                        plan.event().id(), room.id()),
                                                () -> rooms.moveLater(
                                                        plan.event().id(), room.id())))
                                        .toList(),
                                moved)),
                section(
                        "programme.tracks",
                        "programme.addTrack",
                        () -> dialogs.track(null),
                        "programme.noTracks",
                        ordered(
                                plan.tracks().stream()
                                        .map(track -> new Ordered(
                                                "track:" + track.id(),
                                                track.name(reader),
                                                line(track, reader, dialogs),
                                                () -> tracks.moveEarlier(
                                                        plan.event().id(), track.id()),
                                                () -> tracks.moveLater(
                                                        plan.event().id(), track.id())))
                                        .toList(),
                                moved)),
                section(
                        "programme.speakers",
                        "programme.addSpeaker",
                        () -> dialogs.speaker(null),
                        "programme.noSpeakers",
                        plan.speakers().stream()
                                .map(speaker -> line(
                                        speaker.name(), speaker.entry().affiliation(), () -> dialogs.speaker(speaker)))
                                .toList()),
                walks(plan, dialogs),
                new VenueSettings(rooms, plan));
    }

    private ListItem line(Track track, Language reader, VenueDialogs dialogs) {
        var line = line(track.name(reader), "", () -> dialogs.track(track));
        var swatch = new Span();
        swatch.addClassNames("swatch", track.entry().colour());
        line.addComponentAsFirst(swatch);
        return line;
    }

    /** Each with two buttons that move it; what was moved says where it stands now and keeps the focus. */
    private List<ListItem> ordered(List<Ordered> all, @Nullable Moved moved) {
        for (var place = 0; place < all.size(); place++) {
            var one = all.get(place);
            var move = new MoveButtons(
                    getTranslation("programme.order.up", one.name()),
                    getTranslation("programme.order.down", one.name()),
                    place == 0 ? null : () -> move(one, one.earlier(), MoveButtons.Way.UP),
                    place == all.size() - 1 ? null : () -> move(one, one.later(), MoveButtons.Way.DOWN));
            one.line().add(Buttons.together(move.up(), move.down()));
            if (moved != null && moved.key().equals(one.key())) {
                Toasts.done(getTranslation("programme.order.now", one.name(), place + 1, all.size()));
                move.focusMoved(moved.way());
            }
        }
        return all.stream().map(Ordered::line).toList();
    }

    private void move(Ordered one, Runnable work, MoveButtons.Way way) {
        work.run();
        show(new Moved(one.key(), way));
    }

    /** Something that stands in an order. */
    private record Ordered(String key, String name, ListItem line, Runnable earlier, Runnable later) {}

    private record Moved(String key, MoveButtons.Way way) {}

    private PageSection section(
            String heading, String add, Supplier<Dialog> begin, String empty, List<ListItem> lines) {
        var button = Buttons.quiet(Glyph.PLUS, getTranslation(add));
        button.addClickListener(click -> begin.get().open());
        button.addClassName("add");
        if (lines.isEmpty()) {
            return new PageSection(getTranslation(heading), new EmptyState(getTranslation(empty), button));
        }
        var list = new UnorderedList();
        list.addClassName("venue-list");
        list.add(lines.toArray(ListItem[]::new));
        return new PageSection(getTranslation(heading), list, button);
    }

    private ListItem line(String name, String about, Supplier<Dialog> change) {
        var words = new Div(new Span(name));
        words.addClassName("venue-words");
        if (!about.isEmpty()) {
            var second = new Span(about);
            second.addClassNames("muted", "small");
            words.add(second);
        }
        var button = Buttons.icon(Glyph.EDIT, getTranslation("programme.change", name));
        button.addClickListener(click -> change.get().open());
        return new ListItem(words, button);
    }

    private String about(Room room) {
        var entry = room.entry();
        var about = new ArrayList<String>();
        about.add(
                entry.seats() == null
                        ? getTranslation("programme.noLimit")
                        : getTranslation("programme.seats", entry.seats()));
        about.add(getTranslation(entry.stepFree() ? "programme.stepFree" : "programme.steps"));
        if (entry.hearingLoop()) {
            about.add(getTranslation("programme.hearingLoop"));
        }
        if (!entry.onlineLink().isEmpty()) {
            about.add(getTranslation("programme.online"));
        }
        return String.join(" · ", about);
    }

    private Component walks(Plan plan, VenueDialogs dialogs) {
        var lines = plan.rooms().stream()
                .flatMap(one -> plan.rooms().stream()
                        .filter(other -> one.id() < other.id())
                        .filter(other -> plan.walks().minutes().containsKey(Walks.Pair.of(one.id(), other.id())))
                        .map(other -> line(
                                getTranslation("programme.walk.pair", one.name(), other.name()),
                                getTranslation(
                                        "programme.walk.minutes", plan.walks().between(one.id(), other.id())),
                                () -> dialogs.walk(plan, one, other))))
                .toList();
        return section(
                "programme.walks",
                "programme.addWalk",
                () -> dialogs.walk(plan, null, null),
                plan.rooms().size() < 2 ? "programme.walks.rooms" : "programme.walks.none",
                lines);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("programme.venue") + " · Passerelle";
    }
}
