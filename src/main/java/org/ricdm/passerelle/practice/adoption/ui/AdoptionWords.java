package org.ricdm.passerelle.practice.adoption.ui;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.practice.adoption.Adoption;
import org.ricdm.passerelle.practice.adoption.AdoptionState;

/** How adoptions are told in the language of the page. */
final class AdoptionWords {

    private AdoptionWords() {}

    static String of(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    static String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(UI.getCurrent().getLocale()));
    }

    /** Since when, until when, or when it is to start. */
    static String when(Adoption adoption) {
        var planned = adoption.plannedOn();
        var started = adoption.startedOn();
        var ended = adoption.endedOn();
        if (started == null) {
            return ended != null
                    ? of("adoption.when.given", day(ended))
                    : planned == null ? of("adoption.when.open") : of("adoption.when.planned", day(planned));
        }
        return ended == null
                ? of("adoption.when.since", day(started))
                : of("adoption.when.both", day(started), day(ended));
    }

    static Chip state(AdoptionState state) {
        var kind = switch (state) {
            case PLANNED -> Chip.Kind.STATE;
            case RUNNING -> Chip.Kind.RUNNING;
            case FINISHED -> Chip.Kind.DONE;
            case STOPPED -> Chip.Kind.CLOSED;
        };
        return new Chip(kind, of(state.wordKey()));
    }

    /** How many centres tried it, and how many of them finished. */
    static String counts(int tried, int finished) {
        return tried == 0 ? of("adoption.counts.none") : of("adoption.counts", tried, finished);
    }
}
