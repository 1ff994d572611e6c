package org.ricdm.passerelle.event.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Breadcrumbs;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.event.programme.Plan;
import org.ricdm.passerelle.event.programme.Planning;
import org.ricdm.passerelle.event.programme.ProgrammeSettings;
import org.ricdm.passerelle.event.programme.Room;
import org.ricdm.passerelle.event.programme.Rooms;
import org.ricdm.passerelle.event.programme.Speakers;
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
                        plan.rooms().stream()
                                .map(room -> line(room.name(), about(room), () -> dialogs.room(room)))
                                .toList()),
                section(
                        "programme.tracks",
                        "programme.addTrack",
                        () -> dialogs.track(null),
                        "programme.noTracks",
                        plan.tracks().stream()
                                .map(track -> {
                                    var line = line(track.name(reader), "", () -> dialogs.track(track));
                                    var swatch = new Span();
                                    swatch.addClassNames("swatch", track.entry().colour());
                                    line.addComponentAsFirst(swatch);
                                    return line;
                                })
                                .toList()),
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
                settings(plan));
    }

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

    private Component settings(Plan plan) {
        var walk = new IntegerField(getTranslation("programme.field.walkMinutes"));
        walk.setValue(plan.settings().walkMinutes());
        var night = new IntegerField(getTranslation("programme.field.dayEndsHour"));
        night.setValue(plan.settings().dayEndsHour());
        var save = Buttons.plain(getTranslation("programme.save"));
        save.addClickListener(click -> {
            walk.setInvalid(false);
            night.setInvalid(false);
            try {
                rooms.settle(
                        plan.event().id(),
                        new ProgrammeSettings(
                                Objects.requireNonNullElse(walk.getValue(), 0),
                                Objects.requireNonNullElse(night.getValue(), 0)));
                Toasts.done(getTranslation("programme.saved"));
            } catch (InvalidInput e) {
                Problems.beside(Map.of("walkMinutes", walk, "dayEndsHour", night), e);
            }
        });
        var fields = new Div(walk, night, save);
        fields.addClassNames("form-fields", "venue-settings");
        return new PageSection(getTranslation("programme.settings"), fields);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("programme.venue") + " · Passerelle";
    }
}
