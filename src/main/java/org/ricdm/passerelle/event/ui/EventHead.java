package org.ricdm.passerelle.event.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Breadcrumbs;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.LanguageChip;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.EventParts;
import org.ricdm.passerelle.event.EventState;

/** The top of the page of an event: what, when and where, and what one can do. */
class EventHead extends PageHeader {

    EventHead(EventBrief event, EventParts.All parts, Language reader) {
        super(event.title());
        addClassName("event-hero");
        breadcrumbs(new Breadcrumbs().to(getTranslation("nav.events"), EventNavigation.EVENTS));
        if (event.language() != reader) {
            inLanguage(event.language().code());
        }
        lead(EventDates.days(event.starts(), event.ends(), reader));
        lead(where(event, reader));
        chips(event, reader);
        if (event.state() != EventState.CANCELLED) {
            actions(event, parts);
        }
    }

    private String where(EventBrief event, Language reader) {
        var parts = new ArrayList<String>();
        if (!event.city().isEmpty()) {
            var country = event.country();
            parts.add(country == null ? event.city() : event.city() + ", " + EventDates.country(country, reader));
        }
        parts.add(getTranslation(event.mode().wordKey()));
        parts.add(getTranslation("event.zone", EventDates.zone(event.zone(), reader)));
        return String.join(" · ", parts);
    }

    private void chips(EventBrief event, Language reader) {
        var kind = new Chip(Chip.Kind.EVENT, getTranslation(event.kind().wordKey()));
        var state = new Chip(kind(event.state()), getTranslation(event.state().wordKey()));
        if (event.language() == reader) {
            chips(kind, state);
        } else {
            chips(kind, state, new LanguageChip(event.language()));
        }
    }

    private static Chip.Kind kind(EventState state) {
        return switch (state) {
            case DRAFT, ANNOUNCED -> Chip.Kind.STATE;
            case RUNNING -> Chip.Kind.RUNNING;
            case FINISHED, ARCHIVED -> Chip.Kind.DONE;
            case CANCELLED -> Chip.Kind.DANGER;
        };
    }

    private void actions(EventBrief event, EventParts.All parts) {
        var isFirst = true;
        for (var action : parts.actions()) {
            action(button(action, isFirst ? "on-hero" : "on-hero-quiet"));
            isFirst = false;
        }
        var calendar = button(
                new EventParts.Link("event.calendar", EventNavigation.calendarFile(event.slug())), "on-hero-quiet");
        calendar.getElement().setAttribute("router-ignore", true);
        action(calendar);
        for (var state : parts.states()) {
            var words = new Span(
                    getTranslation(state.messageKey(), state.arguments().toArray()));
            words.addClassName("event-hero-state");
            action(words);
        }
    }

    private Anchor button(EventParts.Link link, String className) {
        var anchor = new Anchor(link.path(), getTranslation(link.wordKey()));
        anchor.addClassNames("button", className);
        return anchor;
    }
}
