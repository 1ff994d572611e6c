package org.ricdm.passerelle.event.badges.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Instant;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Icon;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.common.ui.TimeAgo;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.event.badges.BadgeRun;
import org.ricdm.passerelle.event.badges.Badges;
import org.ricdm.passerelle.event.badges.RunState;

/** Shows runs of the printer and takes how they went. */
final class RunNotice {

    private final Badges badges;
    private final String slug;
    private final Viewer viewer;
    private final Instant now;
    private final SerializableRunnable afterwards;

    /** @param afterwards shows the page anew */
    RunNotice(Badges badges, String slug, Viewer viewer, Instant now, SerializableRunnable afterwards) {
        this.badges = badges;
        this.slug = slug;
        this.viewer = viewer;
        this.now = now;
        this.afterwards = afterwards;
    }

    /** One of which nobody said yet how it went: what to do, and the question. */
    Banner open(BadgeRun run) {
        var link = file(run);
        link.addClassName("primary");
        var maker = new Paragraph(new Span(run.madeBy() + ", "), made(run));
        maker.addClassName("muted");
        var banner = Banner.info("")
                .with(
                        new H2(what(run) + " · " + say(run.sheet().wordKey())),
                        maker,
                        new Paragraph(say("badges.run.todo")),
                        Buttons.together(link, good(run, Buttons.plain(say("badges.run.good"))), bad(run)));
        banner.addClassName("run-notice");
        return banner;
    }

    /** One of which it is known. */
    Row settled(BadgeRun run) {
        return new Row(what(run), null)
                .chips(new Chip(
                        run.state() == RunState.PRINTED ? Chip.Kind.DONE : Chip.Kind.DANGER,
                        say(run.state().wordKey())))
                .second(say(run.sheet().wordKey()))
                .second(new Span(run.madeBy() + ", "), made(run))
                .second(Buttons.together(
                        quiet(file(run)),
                        run.state() == RunState.PRINTED ? bad(run) : good(run, Buttons.quiet(say("badges.run.good")))));
    }

    private Component good(BadgeRun run, Button button) {
        button.addClickListener(click -> {
            badges.printed(slug, run.id());
            Toasts.done(say("badges.run.said.good", run.badges()));
            afterwards.run();
        });
        return button;
    }

    private Component bad(BadgeRun run) {
        var button = Buttons.quiet(say("badges.run.bad"));
        button.addClickListener(click -> {
            badges.failed(slug, run.id());
            Toasts.done(say("badges.run.said.bad"));
            afterwards.run();
        });
        return button;
    }

    private Anchor file(BadgeRun run) {
        var link = Buttons.link(say("badges.run.open"), BadgesNavigation.file(slug, run.id()));
        link.addComponentAsFirst(new Icon(Glyph.PRINT));
        link.setTarget("_blank");
        link.getElement().setAttribute("router-ignore", true);
        link.setAriaLabel(say("badges.run.open.of", what(run), say(run.sheet().wordKey())));
        return link;
    }

    private static Anchor quiet(Anchor link) {
        link.addClassName("quiet");
        return link;
    }

    private TimeAgo made(BadgeRun run) {
        return new TimeAgo(run.madeAt(), viewer.zone(), UI.getCurrent().getLocale(), now);
    }

    private String what(BadgeRun run) {
        return say("badges.run.what", run.badges(), run.sheet().sheets(run.badges(), run.start()));
    }

    private static String say(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
