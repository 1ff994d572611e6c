package org.ricdm.passerelle.event.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.format.TextStyle;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.LanguageChip;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.EventState;
import org.ricdm.passerelle.event.Headcounts.Headcount;

/** An event in a list: the leaf of its first day, title, when and where. */
class EventRow extends Row {

    EventRow(EventBrief event, Language reader) {
        super(event.title(), EventNavigation.event(event.slug()));
        addClassName("event-row");
        lead(leaf(event, reader));
        if (event.language() != reader) {
            inLanguage(event.language().code());
            chips(new LanguageChip(event.language()));
        }
        state(event);
        second(line(event, reader));
        if (!event.summary().isEmpty()) {
            var summary = new Span(event.summary());
            summary.getElement().setAttribute("lang", event.language().code());
            second(summary);
        }
        facts(getTranslation(event.kind().wordKey()));
    }

    /** With how many people were there; null while nobody was counted. */
    EventRow was(@Nullable Headcount headcount) {
        if (headcount != null) {
            var said = headcount.said();
            second(getTranslation(said.messageKey(), said.arguments().toArray()));
        }
        return this;
    }

    private void state(EventBrief event) {
        if (event.state() == EventState.DRAFT) {
            chips(new Chip(Chip.Kind.STATE, getTranslation(event.state().wordKey())));
        } else if (event.state() == EventState.CANCELLED) {
            chips(new Chip(Chip.Kind.DANGER, getTranslation(event.state().wordKey())));
        } else if (event.state() == EventState.RUNNING) {
            chips(new Chip(Chip.Kind.RUNNING, getTranslation(event.state().wordKey())));
        }
    }

    private String line(EventBrief event, Language reader) {
        return EventDates.shortly(event.starts(), event.ends(), reader) + " · " + where(event, reader);
    }

    private String where(EventBrief event, Language reader) {
        if (event.city().isEmpty()) {
            return getTranslation(event.mode().wordKey());
        }
        var country = event.country();
        return country == null ? event.city() : event.city() + ", " + EventDates.country(country, reader);
    }

    /** For the eye only: the line below says the date in words. */
    private static Div leaf(EventBrief event, Language reader) {
        var day = event.starts().local();
        var number = new Span(String.valueOf(day.getDayOfMonth()));
        number.addClassName("calendar-leaf-day");
        var leaf =
                new Div(number, new Span(day.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, reader.locale())));
        leaf.addClassName("calendar-leaf");
        leaf.getElement().setAttribute("aria-hidden", "true");
        return leaf;
    }
}
