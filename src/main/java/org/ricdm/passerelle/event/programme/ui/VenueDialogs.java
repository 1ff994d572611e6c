package org.ricdm.passerelle.event.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.programme.Plan;
import org.ricdm.passerelle.event.programme.Room;
import org.ricdm.passerelle.event.programme.RoomEntry;
import org.ricdm.passerelle.event.programme.Rooms;
import org.ricdm.passerelle.event.programme.Speaker;
import org.ricdm.passerelle.event.programme.SpeakerEntry;
import org.ricdm.passerelle.event.programme.Speakers;
import org.ricdm.passerelle.event.programme.Track;
import org.ricdm.passerelle.event.programme.TrackEntry;
import org.ricdm.passerelle.event.programme.Tracks;
import org.ricdm.passerelle.event.ui.EntryDialog;
import org.ricdm.passerelle.people.Members;
import org.ricdm.passerelle.people.PersonCard;

/** The forms of a room, a track and a speaker of one event. */
class VenueDialogs {

    private final Rooms rooms;
    private final Tracks tracks;
    private final Speakers speakers;
    private final Members members;
    private final long event;
    private final Component page;
    private final Runnable done;

    VenueDialogs(
            Rooms rooms, Tracks tracks, Speakers speakers, Members members, long event, Component page, Runnable done) {
        this.rooms = rooms;
        this.tracks = tracks;
        this.speakers = speakers;
        this.members = members;
        this.event = event;
        this.page = page;
        this.done = done;
    }

    /** A new room, or that one. */
    Dialog room(@Nullable Room there) {
        var name = new TextField(say("programme.field.name"));
        var seats = new IntegerField(say("programme.field.seats"));
        seats.setHelperText(say("programme.field.seatsHelp"));
        var step = new Checkbox(say("programme.stepFree"));
        var loop = new Checkbox(say("programme.hearingLoop"));
        var link = new TextField(say("programme.field.onlineLink"));
        link.setHelperText(say("programme.field.onlineLinkHelp"));
        name.setMaxLength(RoomEntry.MAX_NAME);
        if (there != null) {
            name.setValue(there.name());
            seats.setValue(there.entry().seats());
            step.setValue(there.entry().stepFree());
            loop.setValue(there.entry().hearingLoop());
            link.setValue(there.entry().onlineLink());
        }
        return new EntryDialog(
                there == null ? say("programme.addRoom") : there.name(),
                Map.of("name", name, "seats", seats, "onlineLink", link),
                () -> {
                    var typed = new RoomEntry(
                            name.getValue(), seats.getValue(), step.getValue(), loop.getValue(), link.getValue());
                    if (there == null) {
                        rooms.add(event, typed);
                    } else {
                        rooms.change(event, there.id(), typed);
                    }
                },
                there == null ? null : () -> rooms.remove(event, there.id()),
                done,
                name,
                seats,
                step,
                loop,
                link);
    }

    /** How far two rooms are from each other; these two, or any. */
    Dialog walk(Plan plan, @Nullable Room one, @Nullable Room other) {
        var from = roomSelect("programme.walk.from", plan, one);
        var to = roomSelect("programme.walk.to", plan, other);
        var minutes = new IntegerField(say("programme.walk.field"));
        if (one != null && other != null) {
            minutes.setValue(plan.walks().between(one.id(), other.id()));
        }
        return new EntryDialog(
                say(one == null ? "programme.addWalk" : "programme.walks"),
                Map.of("from", from, "to", to, "minutes", minutes),
                () -> rooms.apart(
                        event,
                        chosen("from", from),
                        chosen("to", to),
                        Objects.requireNonNullElse(minutes.getValue(), -1)),
                null,
                done,
                from,
                to,
                minutes);
    }

    private Select<Room> roomSelect(String label, Plan plan, @Nullable Room chosen) {
        var select = new Select<Room>();
        select.setLabel(say(label));
        select.setItems(plan.rooms());
        select.setItemLabelGenerator(Room::name);
        if (chosen != null) {
            select.setValue(chosen);
            select.setReadOnly(true);
        }
        return select;
    }

    private static long chosen(String field, Select<Room> select) {
        @Nullable Room room = select.getValue();
        if (room == null) {
            throw InvalidInput.of(field, "signup.error.choose");
        }
        return room.id();
    }

    /** A new track, or that one. */
    Dialog track(@Nullable Track there) {
        var colour = new Select<String>();
        colour.setLabel(say("programme.field.colour"));
        colour.setItems(TrackEntry.COLOURS);
        colour.setItemLabelGenerator(one -> say("programme.colour." + one));
        colour.setValue(
                there == null ? TrackEntry.COLOURS.getFirst() : there.entry().colour());
        var names = new EnumMap<Language, TextField>(Language.class);
        var fields = new HashMap<String, HasValidation>();
        Language.OF_THE_INTERFACE.forEach(language -> {
            var field = new TextField(say("programme.field.nameIn", language.ownName()));
            field.setMaxLength(TrackEntry.MAX_NAME);
            if (there != null) {
                field.setValue(there.entry().names().getOrDefault(language, ""));
            }
            names.put(language, field);
            fields.put("name." + language.code(), field);
        });
        fields.put("name", Objects.requireNonNull(names.get(Language.OF_THE_INTERFACE.getFirst())));
        var content = new ArrayList<Component>(names.values());
        content.add(colour);
        return new EntryDialog(
                there == null
                        ? say("programme.addTrack")
                        : there.name(
                                Language.ofInterface(page.getUI().orElseThrow().getLocale())),
                fields,
                () -> {
                    var said = new EnumMap<Language, String>(Language.class);
                    names.forEach((language, field) -> said.put(language, field.getValue()));
                    var typed = new TrackEntry(colour.getValue(), said);
                    if (there == null) {
                        tracks.add(event, typed);
                    } else {
                        tracks.change(event, there.id(), typed);
                    }
                },
                there == null ? null : () -> tracks.remove(event, there.id()),
                done,
                content.toArray(Component[]::new));
    }

    /** A new speaker, or that one. */
    Dialog speaker(@Nullable Speaker there) {
        var name = new TextField(say("programme.field.name"));
        var affiliation = new TextField(say("programme.field.affiliation"));
        var bio = new TextArea(say("programme.field.bio"));
        bio.setMaxLength(SpeakerEntry.MAX_BIO);
        var member = new ComboBox<PersonCard>(say("programme.field.member"));
        member.setClearButtonVisible(true);
        member.setItemLabelGenerator(card -> card.name() + " · " + card.centreName());
        member.setItems(
                query -> members.suggest(query.getFilter().orElse(""), query.getOffset() + query.getLimit()).stream()
                        .skip(query.getOffset()));
        member.addValueChangeListener(change -> {
            var card = change.getValue();
            if (card != null && change.isFromClient()) {
                name.setValue(card.name());
                affiliation.setValue(card.centreName());
            }
        });
        if (there != null) {
            name.setValue(there.name());
            affiliation.setValue(there.entry().affiliation());
            bio.setValue(there.entry().bio());
        }
        return new EntryDialog(
                there == null ? say("programme.addSpeaker") : there.name(),
                Map.of("name", name, "affiliation", affiliation, "bio", bio, "member", member),
                () -> {
                    var card = member.getValue();
                    var before = there == null ? null : there.entry().memberId();
                    var typed = new SpeakerEntry(
                            card == null ? before : Long.valueOf(card.id()),
                            name.getValue(),
                            affiliation.getValue(),
                            bio.getValue());
                    if (there == null) {
                        speakers.add(event, typed);
                    } else {
                        speakers.change(event, there.id(), typed);
                    }
                },
                there == null ? null : () -> speakers.remove(event, there.id()),
                done,
                member,
                name,
                affiliation,
                bio);
    }

    private String say(String key, Object... values) {
        return page.getTranslation(key, values);
    }
}
