package org.ricdm.passerelle.event.programme.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.CalendarWords;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.event.programme.Plan;
import org.ricdm.passerelle.event.programme.Room;
import org.ricdm.passerelle.event.programme.SessionEntry;
import org.ricdm.passerelle.event.programme.SessionKind;
import org.ricdm.passerelle.event.programme.SessionLevel;
import org.ricdm.passerelle.event.programme.SessionText;
import org.ricdm.passerelle.event.programme.SessionWords;
import org.ricdm.passerelle.event.programme.Speaker;
import org.ricdm.passerelle.event.programme.Track;
import org.ricdm.passerelle.event.ui.HourTwice;
import org.ricdm.passerelle.thesaurus.Term;

/** Everything that a planner says of a session. */
class SessionForm extends Div {

    private static final Duration STEP = Duration.ofMinutes(15);

    private final Select<SessionKind> kind = new Select<>();
    private final DateTimePicker starts = new DateTimePicker();
    private final DateTimePicker ends = new DateTimePicker();
    private final Select<Room> room = new Select<>();
    private final Select<Track> track = new Select<>();
    private final IntegerField capacity = new IntegerField();
    private final IntegerField minimum = new IntegerField();
    private final DatePicker warnOn = new DatePicker();
    private final MultiSelectComboBox<Language> spoken = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Language> interpreted = new MultiSelectComboBox<>();
    private final Select<SessionLevel> level = new Select<>();
    private final MultiSelectComboBox<Speaker> speakers = new MultiSelectComboBox<>();
    private final Map<Language, TextField> titles = new EnumMap<>(Language.class);
    private final Map<Language, TextArea> descriptions = new EnumMap<>(Language.class);
    private final Map<String, HasValidation> fields = new HashMap<>();
    private final ComboBox<Term> theme = new ComboBox<>();

    SessionForm(Plan plan, SessionEntry entry, SessionWords say, Runnable changed) {
        addClassName("form-fields");
        fill(plan, say);
        name();
        starts.setStep(STEP);
        ends.setStep(STEP);
        for (var picker : List.of(starts, ends)) {
            picker.setDatePickerI18n(CalendarWords.ofThePage());
            picker.setLocale(Language.ofInterface(getLocale()) == Language.EN ? java.util.Locale.UK : getLocale());
        }
        warnOn.setI18n(CalendarWords.ofThePage());
        add(
                kind,
                starts,
                ends,
                two(room, track),
                two(capacity, minimum),
                warnOn,
                two(spoken, interpreted),
                speakers,
                two(theme, level));
        Language.OF_THE_INTERFACE.forEach(language -> add(texts(language, entry, say)));
        var zone = plan.event().zone();
        for (var picker : List.of(starts, ends)) {
            var twice = new HourTwice(picker);
            picker.addValueChangeListener(change -> twice.look(change.getValue(), zone));
        }
        show(plan, entry);
        kind.addValueChangeListener(change -> changed.run());
        starts.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getOldValue() != null && change.getValue() != null && !ends.isEmpty()) {
                ends.setValue(ends.getValue().plus(Duration.between(change.getOldValue(), change.getValue())));
            }
            changed.run();
        });
        ends.addValueChangeListener(change -> changed.run());
        room.addValueChangeListener(change -> changed.run());
        capacity.addValueChangeListener(change -> changed.run());
        speakers.addValueChangeListener(change -> changed.run());
    }

    private void fill(Plan plan, SessionWords say) {
        kind.setItems(SessionKind.values());
        kind.setItemLabelGenerator(one -> getTranslation(one.wordKey()));
        room.setItems(plan.rooms());
        room.setEmptySelectionAllowed(true);
        room.setEmptySelectionCaption(getTranslation("programme.noRoom"));
        room.setItemLabelGenerator(one -> one == null ? getTranslation("programme.noRoom") : one.name());
        track.setItems(plan.tracks());
        track.setEmptySelectionAllowed(true);
        track.setEmptySelectionCaption(getTranslation("programme.noTrack"));
        track.setItemLabelGenerator(one -> one == null ? getTranslation("programme.noTrack") : one.name(say.reader()));
        theme.setItems(plan.themes());
        theme.setItemLabelGenerator(one -> one.name(say.reader()));
        theme.setClearButtonVisible(true);
        level.setItems(SessionLevel.values());
        level.setItemLabelGenerator(one -> getTranslation(one.wordKey()));
        for (var box : List.of(spoken, interpreted)) {
            box.setItems(Language.values());
            box.setItemLabelGenerator(language -> say.names(List.of(language)));
        }
        speakers.setItems(plan.speakers());
        speakers.setItemLabelGenerator(Speaker::name);
        capacity.setHelperText(getTranslation("programme.field.capacityHelp"));
    }

    private void name() {
        kind.setLabel(getTranslation("programme.field.kind"));
        starts.setLabel(getTranslation("programme.field.starts"));
        ends.setLabel(getTranslation("programme.field.ends"));
        room.setLabel(getTranslation("programme.field.room"));
        track.setLabel(getTranslation("programme.field.track"));
        capacity.setLabel(getTranslation("programme.field.capacity"));
        minimum.setLabel(getTranslation("programme.field.minimum"));
        warnOn.setLabel(getTranslation("programme.field.warnOn"));
        spoken.setLabel(getTranslation("programme.field.spoken"));
        interpreted.setLabel(getTranslation("programme.field.interpreted"));
        theme.setLabel(getTranslation("programme.aspect.THEME"));
        level.setLabel(getTranslation("programme.field.level"));
        speakers.setLabel(getTranslation("programme.field.speakers"));
        fields.put("starts", starts);
        fields.put("ends", ends);
        fields.put("room", room);
        fields.put("track", track);
        fields.put("theme", theme);
        fields.put("capacity", capacity);
        fields.put("minimum", minimum);
        fields.put("spoken", spoken);
        fields.put("speakers", speakers);
    }

    private NativeDetails texts(Language language, SessionEntry entry, SessionWords say) {
        var title = new TextField(getTranslation("programme.field.title", language.ownName()));
        title.setMaxLength(SessionText.MAX_TITLE);
        var description = new TextArea(getTranslation("programme.field.description", language.ownName()));
        description.setMaxLength(SessionText.MAX_DESCRIPTION);
        Optional.ofNullable(entry.texts().get(language)).ifPresent(text -> {
            title.setValue(text.title());
            description.setValue(text.description());
        });
        titles.put(language, title);
        descriptions.put(language, description);
        fields.put("title." + language.code(), title);
        fields.put("description." + language.code(), description);
        var both = new Div(title, description);
        both.addClassName("form-fields");
        var details = new NativeDetails(language.ownName(), both);
        details.addClassName("texts-of");
        details.setOpen(
                entry.texts().isEmpty()
                        ? language == say.reader()
                        : entry.texts().containsKey(language));
        if (language == say.reader()) {
            fields.put("title", title);
        }
        return details;
    }

    private void show(Plan plan, SessionEntry entry) {
        plan.themes().stream()
                .filter(one -> one.key().equals(entry.theme()))
                .findFirst()
                .ifPresent(theme::setValue);
        kind.setValue(entry.kind());
        starts.setValue(entry.starts());
        ends.setValue(entry.ends());
        plan.rooms().stream()
                .filter(one -> Long.valueOf(one.id()).equals(entry.roomId()))
                .findFirst()
                .ifPresent(room::setValue);
        plan.tracks().stream()
                .filter(one -> Long.valueOf(one.id()).equals(entry.trackId()))
                .findFirst()
                .ifPresent(track::setValue);
        capacity.setValue(entry.capacity());
        minimum.setValue(entry.minimum());
        warnOn.setValue(entry.warnOn());
        spoken.setValue(new LinkedHashSet<>(entry.spoken()));
        interpreted.setValue(new LinkedHashSet<>(entry.interpreted()));
        level.setValue(entry.level());
        speakers.setValue(new LinkedHashSet<>(entry.speakers().stream()
                .flatMap(id -> plan.speakers().stream().filter(one -> one.id() == id))
                .toList()));
    }

    /** What is typed; nothing while a time is missing. */
    Optional<SessionEntry> typed() {
        if (starts.isEmpty() || ends.isEmpty()) {
            return Optional.empty();
        }
        var texts = new EnumMap<Language, SessionText>(Language.class);
        titles.forEach((language, title) -> {
            var description =
                    java.util.Objects.requireNonNull(descriptions.get(language)).getValue();
            if (!title.getValue().isBlank() || !description.isBlank()) {
                texts.put(language, new SessionText(title.getValue(), description));
            }
        });
        var inRoom = room.getValue();
        var inTrack = track.getValue();
        @Nullable Term about = theme.getValue();
        return Optional.of(new SessionEntry(
                kind.getValue(),
                inTrack == null ? null : inTrack.id(),
                inRoom == null ? null : inRoom.id(),
                starts.getValue(),
                ends.getValue(),
                capacity.getValue(),
                minimum.getValue(),
                warnOn.getValue(),
                new ArrayList<>(spoken.getValue()),
                new ArrayList<>(interpreted.getValue()),
                level.getValue(),
                about == null ? null : about.key(),
                texts,
                speakers.getValue().stream().map(Speaker::id).toList()));
    }

    /** Says beside each field what is wrong with it. */
    void refuse(InvalidInput refused) {
        fields.values().forEach(field -> field.setInvalid(false));
        Problems.beside(fields, refused);
    }

    private static Div two(com.vaadin.flow.component.Component first, com.vaadin.flow.component.Component second) {
        var pair = new Div(first, second);
        pair.addClassName("fields-two");
        return pair;
    }
}
