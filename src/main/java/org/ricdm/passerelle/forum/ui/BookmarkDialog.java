package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.CalendarWords;
import org.ricdm.passerelle.common.ui.Dialogs;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.forum.Bookmarks;

/** Keeps a post: what to remember, when to be reminded. Stays open, with what was typed, until it is accepted. */
class BookmarkDialog extends Dialog {

    /** When people open their mailbox. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private enum When {
        NEVER,
        TOMORROW,
        MONDAY,
        MONTH,
        CHOSEN
    }

    private final TextField note = new TextField();
    private final Select<When> when = new Select<>();
    private final DateTimePicker moment = new DateTimePicker();
    private final ZoneId zone;
    private final LocalDateTime today;

    BookmarkDialog(
            Bookmarks.@Nullable Kept kept,
            ZoneId zone,
            Instant now,
            BiConsumer<String, @Nullable Instant> keep,
            @Nullable Runnable drop) {
        this.zone = zone;
        this.today = LocalDateTime.ofInstant(now, zone);
        setHeaderTitle(getTranslation("forum.bookmark"));
        fields(kept);
        add(note, when, moment);
        var save = Buttons.primary(getTranslation("action.save"));
        save.addClickListener(click -> save(keep));
        if (drop != null) {
            var remove = Buttons.quiet(getTranslation("forum.bookmark.drop"));
            remove.addClickListener(click -> {
                drop.run();
                close();
            });
            getFooter().add(remove);
        }
        Dialogs.foot(this, save);
        Dialogs.beginAt(this, note);
    }

    private void fields(Bookmarks.@Nullable Kept kept) {
        note.setLabel(getTranslation("forum.bookmark.note"));
        note.setHelperText(getTranslation("forum.bookmark.noteHelp"));
        note.setMaxLength(Bookmarks.MAX_NOTE);
        note.setWidthFull();
        when.setLabel(getTranslation("forum.bookmark.when"));
        when.setItems(When.values());
        when.setItemLabelGenerator(one -> getTranslation("forum.bookmark.when." + one));
        when.addValueChangeListener(change -> moment.setVisible(change.getValue() == When.CHOSEN));
        moment.setLabel(getTranslation("forum.bookmark.moment"));
        moment.setMin(today);
        moment.setDatePickerI18n(CalendarWords.ofThePage());
        moment.setVisible(false);
        when.setValue(When.NEVER);
        if (kept != null) {
            note.setValue(kept.note());
            if (kept.remindAt() != null) {
                moment.setValue(LocalDateTime.ofInstant(kept.remindAt(), zone));
                when.setValue(When.CHOSEN);
            }
        }
    }

    private void save(BiConsumer<String, @Nullable Instant> keep) {
        var chosen = remindAt();
        if (when.getValue() == When.CHOSEN && chosen == null) {
            moment.setErrorMessage(getTranslation("forum.bookmark.momentMissing"));
            moment.setInvalid(true);
            moment.focus();
            return;
        }
        try {
            keep.accept(note.getValue(), chosen);
            close();
        } catch (InvalidInput e) {
            for (var problem : e.problems()) {
                if (problem.field().equals("note")) {
                    Problems.beside(note, problem);
                    note.focus();
                } else {
                    Problems.beside(moment, problem);
                    moment.focus();
                }
            }
        }
    }

    private @Nullable Instant remindAt() {
        var local = switch (when.getValue()) {
            case NEVER -> null;
            case TOMORROW -> today.plusDays(1).with(MORNING);
            case MONDAY -> today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(MORNING);
            case MONTH -> today.plusMonths(1).with(MORNING);
            case CHOSEN -> moment.getValue();
        };
        return local == null ? null : local.atZone(zone).toInstant();
    }
}
