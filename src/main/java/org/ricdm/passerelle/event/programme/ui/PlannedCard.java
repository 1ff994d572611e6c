package org.ricdm.passerelle.event.programme.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Icon;
import org.ricdm.passerelle.event.programme.Conflict;
import org.ricdm.passerelle.event.programme.PlannedSession;
import org.ricdm.passerelle.event.programme.Severity;
import org.ricdm.passerelle.event.programme.Spoken;

/** A session on the grid of its planners. Pointer and keyboard do the same with it. */
class PlannedCard extends Div implements Focusable<PlannedCard> {

    static final String KEYS = "['ArrowUp','ArrowDown','ArrowLeft','ArrowRight','Enter',' ','c','C','Delete']"
            + ".includes(event.key) && !event.ctrlKey && !event.metaKey && (event.preventDefault() || true)";
    static final String GRIP = "event.clientY - element.getBoundingClientRect().top";

    /** In brackets: a room of our words is called like the browser's variable, and these are no words. */
    static final String KEY = "(event.key)";

    static final String SHIFT = "(event.shiftKey)";
    static final String ALT = "(event.altKey)";
    static final String ITSELF = "event.target === element";

    /** What one does with a session. */
    interface Doing {
        void key(PlannedSession session, String key, boolean shift, boolean alt);

        void grab(PlannedSession session, double pixelsFromTop);

        void grabEnd(PlannedSession session);

        void open(PlannedSession session);
    }

    PlannedCard(PlannedSession session, Spoken text, String line, List<Conflict> conflicts, String conflictWords) {
        setId("plan-" + session.id());
        addClassName("plan-card");
        getElement().setAttribute("role", "button");
        getElement().setAttribute("tabindex", "0");
        var heading = new Span(text.title());
        heading.getElement().setAttribute("lang", text.language().code());
        heading.addClassName("plan-title");
        var second = new Span(line);
        second.addClassName("plan-line");
        if (!conflicts.isEmpty()) {
            var blocks = conflicts.stream().anyMatch(conflict -> conflict.severity() != Severity.WARNS);
            addClassName(blocks ? "blocked" : "warned");
            var mark = new Span(new Icon(Glyph.ALERT), new Span(conflictWords));
            mark.addClassName("plan-conflict");
            add(mark);
        }
        add(heading, second);
    }

    PlannedCard does(PlannedSession session, Doing doing) {
        getElement()
                .addEventListener("keydown", event -> {
                    var data = event.getEventData();
                    doing.key(
                            session,
                            data.get(KEY).asString(),
                            data.get(SHIFT).asBoolean(),
                            data.get(ALT).asBoolean());
                })
                .setFilter(KEYS)
                .addEventData(KEY)
                .addEventData(SHIFT)
                .addEventData(ALT);
        addClickListener(doing, session);
        DragSource.create(this).setEffectAllowed(EffectAllowed.MOVE);
        getElement()
                .addEventListener(
                        "dragstart",
                        event -> doing.grab(
                                session, event.getEventData().get(GRIP).asDouble()))
                .setFilter(ITSELF)
                .addEventData(GRIP);
        var end = new Div();
        end.addClassName("plan-end");
        end.getElement().setAttribute("aria-hidden", "true");
        DragSource.create(end).setEffectAllowed(EffectAllowed.MOVE);
        end.getElement().addEventListener("dragstart", event -> doing.grabEnd(session));
        add(end);
        return this;
    }

    private void addClickListener(Doing doing, PlannedSession session) {
        getElement().addEventListener("click", event -> doing.open(session));
    }
}
