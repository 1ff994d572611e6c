package org.ricdm.passerelle.event.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.FilterBar;
import org.ricdm.passerelle.event.EventChoices;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.EventFilter;
import org.ricdm.passerelle.event.EventKind;
import org.ricdm.passerelle.people.CentreSummary;

/** What a list of events is narrowed by. Each choice leads to an address. */
class EventFilters extends Div {

    private final transient EventFilter filter;
    private final String path;
    private final String more;

    /** @param more of the address that stays, such as the month; empty for nothing */
    EventFilters(EventFilter filter, EventChoices choices, Language reader, String path, String more) {
        this.filter = filter;
        this.path = path;
        this.more = more;
        addClassName("event-filters");
        add(kinds(choices));
        if (choices.countries().size() > 1 || filter.country() != null) {
            add(select(
                    "event.filter.country",
                    "event.any.country",
                    List.copyOf(choices.countries()),
                    filter.country(),
                    code -> EventDates.country(code, reader),
                    filter::withCountry));
        }
        if (choices.hosts().size() > 1 || filter.centre() != null) {
            add(select(
                    "event.filter.centre",
                    "event.any.centre",
                    choices.hosts().stream().map(CentreSummary::slug).toList(),
                    filter.centre(),
                    slug -> name(choices, slug),
                    filter::withCentre));
        }
    }

    /** The filter of an address. */
    static EventFilter of(QueryParameters query) {
        return EventFilter.read(
                query.getSingleParameter("kind").orElse(null),
                query.getSingleParameter("country").orElse(null),
                query.getSingleParameter("centre").orElse(null));
    }

    private FilterBar kinds(EventChoices choices) {
        var bar = new FilterBar(getTranslation("event.filter.kind"));
        choice(bar, null, getTranslation("event.any.kind"));
        for (var kind : EventKind.values()) {
            if (choices.kinds().contains(kind) || kind == filter.kind()) {
                choice(bar, kind, getTranslation(kind.wordKey()));
            }
        }
        if (filter.narrows()) {
            bar.clearAll(EventFilter.ALL.address(path, more));
        }
        return bar;
    }

    private void choice(FilterBar bar, @Nullable EventKind kind, String words) {
        var link = filter.withKind(kind).address(path, more);
        if (kind == filter.kind()) {
            bar.chosen(words, link);
        } else {
            bar.choice(words, link);
        }
    }

    private Select<String> select(
            String label,
            String any,
            List<String> values,
            @Nullable String chosen,
            Function<String, String> name,
            Function<@Nullable String, EventFilter> narrowed) {
        var select = new Select<String>();
        select.setAriaLabel(getTranslation(label));
        select.setItems(values);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation(any));
        select.setItemLabelGenerator(value -> value == null ? getTranslation(any) : name.apply(value));
        if (chosen != null && values.contains(chosen)) {
            select.setValue(chosen);
        }
        select.addValueChangeListener(change -> UI.getCurrent()
                .navigate(narrowed.apply(change.getValue()).address(path, more).substring(1)));
        return select;
    }

    private static String name(EventChoices choices, String slug) {
        return choices.hosts().stream()
                .filter(centre -> centre.slug().equals(slug))
                .map(CentreSummary::name)
                .findFirst()
                .orElse(slug);
    }
}
