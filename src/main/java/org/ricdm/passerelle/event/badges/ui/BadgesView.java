package org.ricdm.passerelle.event.badges.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.ui.Avatar;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.FilterBar;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Icon;
import org.ricdm.passerelle.common.ui.KeysetPager;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.common.ui.TimeAgo;
import org.ricdm.passerelle.event.badges.BadgeChoice;
import org.ricdm.passerelle.event.badges.BadgeFilter;
import org.ricdm.passerelle.event.badges.BadgePage;
import org.ricdm.passerelle.event.badges.BadgeRow;
import org.ricdm.passerelle.event.badges.Badges;
import org.ricdm.passerelle.event.badges.RunState;
import org.ricdm.passerelle.event.ui.EventNavigation;

/** Badges: who gets one, who has the right one, and printing. What is looked for stands in the address. */
@Route("events/:slug/manage/badges")
@PermitAll
class BadgesView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LONGEST = 100;

    private final transient Badges badges;
    private final transient CurrentViewer current;
    private final transient Clock clock;

    BadgesView(Badges badges, CurrentViewer current, Clock clock) {
        this.badges = badges;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug").orElse("");
        var query = event.getLocation().getQueryParameters();
        var words = query.getSingleParameter("q").orElse("");
        var due = query.getSingleParameter("show").orElse("").equals("due");
        show(slug, new BadgeFilter(due, words.length() > LONGEST ? words.substring(0, LONGEST) : words), after(query));
    }

    private void show(String slug, BadgeFilter filter, @Nullable Long after) {
        var page = badges.open(slug, filter, after);
        clear();
        header(new PageHeader(getTranslation("badges.desk"))
                .breadcrumbs(EventNavigation.wayFromDesk(this, page.event()))
                .lead(getTranslation("badges.desk.help")));
        var notice =
                new RunNotice(badges, slug, current.require(), Instant.now(clock), () -> show(slug, filter, after));
        page.runs().stream().filter(run -> run.state() == RunState.OPEN).forEach(run -> main(notice.open(run)));
        if (page.people() == 0) {
            main(new EmptyState(getTranslation("badges.none")));
        } else {
            // What was just made stands on top of the page: there the way goes on.
            var form = new PrintForm(badges, page, run -> {
                show(slug, filter, after);
                UI.getCurrent().getPage().executeJs("window.scrollTo(0, 0)");
            });
            main(form, search(slug, filter), choices(slug, filter, page));
            list(slug, filter, after, page, form);
        }
        settled(page, notice);
    }

    private void list(String slug, BadgeFilter filter, @Nullable Long after, BadgePage page, PrintForm form) {
        if (page.rows().isEmpty()) {
            main(new EmptyState(getTranslation("badges.noneHere")));
            return;
        }
        var rows = new RowList();
        page.rows().forEach(row -> rows.add(row(row, form)));
        main(rows);
        main(new KeysetPager(
                after == null ? null : BadgesNavigation.badges(slug, filter, null),
                page.next() == null ? null : BadgesNavigation.badges(slug, filter, page.next())));
    }

    private Row row(BadgeRow badge, PrintForm form) {
        var printedAt = badge.printedAt();
        var row = new Row(badge.name(), null)
                .lead(new Avatar(badge.name(), badge.centreId() == null ? 0 : badge.centreId()))
                .chips(state(badge))
                .second(Stream.of(badge.centre(), badge.city())
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" · ")))
                .facts(badge.category());
        if (printedAt != null) {
            row.facts(new TimeAgo(printedAt, current.require().zone(), getLocale(), Instant.now(clock)));
        }
        var one = Buttons.icon(Glyph.PRINT, getTranslation("badges.print.one.of", badge.name()));
        one.addClickListener(click -> form.print(BadgeChoice.of(badge.id())));
        return row.action(one);
    }

    private Chip state(BadgeRow badge) {
        if (badge.printedAt() == null) {
            return new Chip(Chip.Kind.STATE, getTranslation("badges.state.fresh"));
        }
        return badge.due()
                ? new Chip(Chip.Kind.WAITING, getTranslation("badges.state.changed"))
                : new Chip(Chip.Kind.DONE, getTranslation("badges.state.printed"));
    }

    private void settled(BadgePage page, RunNotice notice) {
        var runs = page.runs().stream()
                .filter(run -> run.state() != RunState.OPEN)
                .map(notice::settled)
                .toArray(Row[]::new);
        if (runs.length > 0) {
            rail(new PageSection(getTranslation("badges.runs"), new RowList(runs)));
        }
    }

    private Div search(String slug, BadgeFilter filter) {
        var field = new TextField(getTranslation("badges.search"));
        field.setValue(filter.words());
        field.setMaxLength(LONGEST);
        field.setClearButtonVisible(true);
        field.setPrefixComponent(new Icon(Glyph.SEARCH));
        var go = Buttons.plain(getTranslation("nav.search"));
        go.addClickListener(click -> UI.getCurrent()
                .navigate(BadgesNavigation.badges(slug, new BadgeFilter(filter.due(), field.getValue()), null)
                        .substring(1)));
        go.addClickShortcut(Key.ENTER).listenOn(field);
        var line = new Div(field, go);
        line.addClassName("search-line");
        return line;
    }

    private FilterBar choices(String slug, BadgeFilter filter, BadgePage page) {
        var bar = new FilterBar(getTranslation("badges.filter"));
        choice(bar, slug, filter, false, getTranslation("badges.filter.all"));
        choice(bar, slug, filter, true, getTranslation("badges.filter.due", page.due()));
        if (!filter.equals(BadgeFilter.ALL)) {
            bar.clearAll(BadgesNavigation.badges(slug));
        }
        return bar;
    }

    private static void choice(FilterBar bar, String slug, BadgeFilter filter, boolean due, String words) {
        var link = BadgesNavigation.badges(slug, new BadgeFilter(due, filter.words()), null);
        if (due == filter.due()) {
            bar.chosen(words, link);
        } else {
            bar.choice(words, link);
        }
    }

    private static @Nullable Long after(QueryParameters query) {
        return query.getSingleParameter("after")
                .filter(value -> value.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("badges.desk") + " · Passerelle";
    }
}
