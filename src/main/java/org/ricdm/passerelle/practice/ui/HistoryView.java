package org.ricdm.passerelle.practice.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.ui.Breadcrumbs;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.KeysetPager;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.PersonLine;
import org.ricdm.passerelle.common.ui.TimeAgo;
import org.ricdm.passerelle.people.ui.PeopleNavigation;
import org.ricdm.passerelle.practice.SheetChoices;
import org.ricdm.passerelle.practice.SheetHistory;
import org.ricdm.passerelle.practice.SheetHistory.Step;
import org.ricdm.passerelle.practice.SheetReadings;

/** What a sheet said before, and what each step changed. */
@Route("practices/:id([0-9]{1,18})/history")
@PermitAll
class HistoryView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SheetHistory history;
    private final transient SheetReadings readings;
    private final transient SheetChoices choices;
    private final transient CurrentViewer current;
    private final transient Clock clock;

    HistoryView(
            SheetHistory history, SheetReadings readings, SheetChoices choices, CurrentViewer current, Clock clock) {
        this.history = history;
        this.readings = readings;
        this.choices = choices;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().getLong("id").orElseThrow(() -> new NotOpen("practice"));
        var chosen = number(event, "step");
        var before = number(event, "before");
        var link = readings.read(id).brief().link();
        clear();
        header(new PageHeader(getTranslation("practice.history"))
                .breadcrumbs(new Breadcrumbs()
                        .to(getTranslation("nav.practices"), PracticeNavigation.PRACTICES)
                        .to(link.title(), link.path()))
                .lead(getTranslation("practice.history.lead")));
        var steps = history.of(id, before);
        if (chosen != null) {
            main(changes(history.difference(id, chosen)));
        }
        main(list(id, steps, chosen));
        main(new KeysetPager(
                null,
                steps.size() < SheetHistory.PAGE
                        ? null
                        : PracticeNavigation.history(id) + "?before="
                                + steps.getLast().number()));
    }

    private static @Nullable Integer number(BeforeEnterEvent event, String parameter) {
        return Optional.ofNullable(
                        event.getLocation().getQueryParameters().getParameters().get(parameter))
                .map(List::getFirst)
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .orElse(null);
    }

    private PageSection changes(SheetHistory.Difference difference) {
        return new PageSection(
                getTranslation("practice.history.step", difference.number()),
                Differences.legend(),
                new Differences(
                        difference.paths(),
                        difference.before(),
                        difference.now(),
                        choices,
                        current.require().language()));
    }

    private OrderedList list(long id, List<Step> steps, @Nullable Integer chosen) {
        var list = new OrderedList();
        list.addClassNames("rows", "sheet-history");
        list.getElement().setAttribute("role", "list");
        steps.forEach(step -> list.add(item(id, step, chosen)));
        return list;
    }

    private ListItem item(long id, Step step, @Nullable Integer chosen) {
        var reader = current.require();
        var link = new Anchor(
                PracticeNavigation.history(id) + "?step=" + step.number(),
                getTranslation("practice.history.step", step.number()));
        if (chosen != null && chosen == step.number()) {
            link.getElement().setAttribute("aria-current", "true");
        }
        var line = new Div(link, new TimeAgo(step.at(), reader.zone(), getLocale(), Instant.now(clock)));
        line.addClassName("cluster");
        if (step.publishedAt() != null) {
            line.add(new Chip(Chip.Kind.STATE, getTranslation("practice.history.published")));
        }
        var item = new ListItem(line);
        item.addClassName("history-step");
        var by = step.by();
        if (by != null) {
            item.add(new PersonLine(PeopleNavigation.person(by)).stacked());
        }
        return item;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("practice.history") + " · Passerelle";
    }
}
