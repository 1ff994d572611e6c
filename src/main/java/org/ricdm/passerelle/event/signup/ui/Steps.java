package org.ricdm.passerelle.event.signup.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.ui.TimeAgo;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.EventParts.Said;
import org.ricdm.passerelle.event.signup.HistoryStep;
import org.ricdm.passerelle.event.signup.MySignUp;
import org.ricdm.passerelle.event.signup.StepKind;

/** What happened to a sign-up, one thing below the other. */
class Steps extends OrderedList {

    private final transient Viewer viewer;
    private final Locale locale;
    private final transient Clock clock;

    /** As the person sees it whose sign-up it is. */
    Steps(List<MySignUp.Step> steps, Viewer viewer, Locale locale, Clock clock) {
        this.viewer = viewer;
        this.locale = locale;
        this.clock = clock;
        addClassName("history");
        steps.forEach(step -> step(step.what(), step.at(), "", step.reason(), List.of()));
    }

    private Steps(Viewer viewer, Locale locale, Clock clock) {
        this(List.of(), viewer, locale, clock);
    }

    /** As the organisers see it: with who did it. */
    static Steps withActors(List<HistoryStep> steps, Viewer viewer, Locale locale, Clock clock) {
        var list = new Steps(viewer, locale, clock);
        steps.forEach(step -> {
            var actor = step.actor();
            list.step(
                    step.what(),
                    step.at(),
                    actor == null ? list.getTranslation("signup.desk.history.portal") : actor,
                    step.reason(),
                    step.changed() == null ? List.of() : step.changed().sentences());
        });
        return list;
    }

    private void step(StepKind what, Instant at, String actor, String reason, List<Said> changed) {
        var item = new ListItem(new Span(getTranslation(what.wordKey())));
        var second = new Span(new TimeAgo(at, viewer.zone(), locale, Instant.now(clock)));
        second.addClassName("muted");
        if (!actor.isEmpty()) {
            second.add(" · " + actor);
        }
        item.add(second);
        changed.forEach(said -> item.add(new Span(getTranslation(
                said.messageKey(),
                said.arguments().stream()
                        .map(value -> value instanceof EventMode way ? getTranslation(way.wordKey()) : value)
                        .toArray()))));
        if (!reason.isEmpty()) {
            var said = new Span(reason);
            said.addClassName("step-reason");
            item.add(said);
        }
        add(item);
    }
}
