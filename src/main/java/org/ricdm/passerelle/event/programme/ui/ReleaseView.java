package org.ricdm.passerelle.event.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Breadcrumbs;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.event.programme.PendingRelease;
import org.ricdm.passerelle.event.programme.Releases;
import org.ricdm.passerelle.event.programme.Room;
import org.ricdm.passerelle.event.programme.SessionChange;
import org.ricdm.passerelle.event.programme.SessionChange.Aspect;
import org.ricdm.passerelle.event.programme.SessionEntry;
import org.ricdm.passerelle.event.programme.SessionWords;
import org.ricdm.passerelle.event.programme.Speaker;
import org.ricdm.passerelle.event.ui.EventNavigation;

/** What a release of the programme would change, in words, and who will be told; then the release itself. */
@Route("events/:slug/manage/programme/publish")
@PermitAll
class ReleaseView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Releases releases;
    private final transient Words words;
    private String slug = "";

    ReleaseView(Releases releases, Words words) {
        this.releases = releases;
        this.words = words;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElseThrow(() -> new NotOpen("event"));
        show();
    }

    private void show(Component... said) {
        var say = new SessionWords(words, Language.ofInterface(getLocale()));
        var pending = releases.pending(slug);
        clear();
        var top = new PageHeader(getTranslation("programme.look"))
                .breadcrumbs(new Breadcrumbs()
                        .to(pending.plan().event().title(), EventNavigation.event(slug))
                        .to(getTranslation("programme.plan"), ProgrammeNavigation.plan(slug)))
                .lead(getTranslation("programme.publishLead"));
        var possible = !pending.changes().isEmpty() && pending.blocking().isEmpty();
        if (possible) {
            var publish = Buttons.primary(getTranslation("programme.publish"));
            publish.setDisableOnClick(true);
            publish.addClickListener(click -> publish(pending));
            top.action(publish);
        }
        header(top);
        main(said);
        if (!pending.blocking().isEmpty()) {
            main(new PageSection(
                    getTranslation("programme.conflicts"),
                    new Paragraph(getTranslation("programme.blockedLead")),
                    ConflictList.of(
                            pending.blocking(),
                            pending.plan(),
                            say,
                            id -> getUI().ifPresent(ui -> ui.navigate(planOf(pending, id))))));
        }
        if (pending.changes().isEmpty()) {
            main(new EmptyState(
                    getTranslation("programme.error.nothing"),
                    new Anchor(ProgrammeNavigation.programme(slug), getTranslation("programme.title"))));
            return;
        }
        var told = new Paragraph(getTranslation("programme.told", pending.people()));
        told.addClassName("release-told");
        var list = new UnorderedList();
        list.addClassName("release-changes");
        pending.changes().forEach(change -> list.add(line(change, pending, say)));
        main(new PageSection(
                getTranslation("programme.differences", pending.changes().size()), told, list));
    }

    private String planOf(PendingRelease pending, long id) {
        var day = pending.plan()
                .session(id)
                .map(session -> "?day=" + pending.plan().day(session.entry().starts()))
                .orElse("");
        return ProgrammeNavigation.plan(slug).substring(1) + day;
    }

    private void publish(PendingRelease pending) {
        try {
            releases.publish(pending.plan().event().id(), pending.state());
            show(Banner.success(getTranslation("programme.published", pending.people())));
        } catch (InvalidInput e) {
            show(Banner.warning(Problems.words(e.problems().getFirst())));
        }
    }

    private ListItem line(SessionChange change, PendingRelease pending, SessionWords say) {
        var text = change.entry().in(say.reader());
        var title = new Span(text.title());
        title.addClassName("release-title");
        title.getElement().setAttribute("lang", text.language().code());
        var head = new Div(title);
        head.addClassName("cluster");
        change.aspects()
                .forEach(aspect -> head.add(new Chip(
                        aspect == Aspect.WITHDRAWN ? Chip.Kind.DANGER : Chip.Kind.STATE,
                        getTranslation(aspect.wordKey()))));
        var item = new ListItem(head);
        item.addClassName("release-change");
        details(change, pending, say).forEach(words -> item.add(new Paragraph(words)));
        if (change.isTold()) {
            var told = pending.told().getOrDefault(change.sessionId(), Set.of());
            var line = new Paragraph(getTranslation("programme.toldHere", told.size()));
            line.addClassName("muted");
            item.add(line);
        }
        return item;
    }

    private List<String> details(SessionChange change, PendingRelease pending, SessionWords say) {
        var before = change.before();
        var after = change.after();
        if (before == null || after == null) {
            return List.of(when(change.entry(), say));
        }
        return change.aspects().stream()
                .map(aspect -> switch (aspect) {
                    case TIME -> fromTo(aspect, when(before, say), when(after, say));
                    case ROOM -> fromTo(aspect, room(before, pending), room(after, pending));
                    case SPEAKERS -> fromTo(aspect, speakers(before, pending), speakers(after, pending));
                    case LANGUAGES ->
                        fromTo(
                                aspect,
                                say.languages(before.spoken(), before.interpreted()),
                                say.languages(after.spoken(), after.interpreted()));
                    case PLACES -> fromTo(aspect, number(before.capacity()), number(after.capacity()));
                    default -> "";
                })
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private String fromTo(Aspect aspect, String before, String after) {
        return getTranslation("programme.fromTo", getTranslation(aspect.wordKey()), said(before), said(after));
    }

    private String said(String words) {
        return words.isEmpty() ? getTranslation("programme.none") : words;
    }

    private static String when(SessionEntry entry, SessionWords say) {
        return say.shortDay(entry.starts().toLocalDate()) + ", " + say.span(entry.starts(), entry.ends());
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : Integer.toString(number);
    }

    private static String room(SessionEntry entry, PendingRelease pending) {
        return pending.plan().rooms().stream()
                .filter(room -> Objects.equals(room.id(), entry.roomId()))
                .map(Room::name)
                .findFirst()
                .orElse("");
    }

    private static String speakers(SessionEntry entry, PendingRelease pending) {
        return pending.plan().speakers().stream()
                .filter(speaker -> entry.speakers().contains(speaker.id()))
                .map(Speaker::name)
                .collect(Collectors.joining(", "));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("programme.look") + " · Passerelle";
    }
}
