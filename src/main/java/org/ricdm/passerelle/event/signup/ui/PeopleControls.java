package org.ricdm.passerelle.event.signup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.FilterBar;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Icon;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.signup.DeskChoices;
import org.ricdm.passerelle.event.signup.DeskFilter;
import org.ricdm.passerelle.event.signup.DeskLook;
import org.ricdm.passerelle.event.signup.DeskOverview;
import org.ricdm.passerelle.event.signup.SignUpState;

/** By what the list of sign-ups is narrowed. Whatever is chosen leads to its address. */
class PeopleControls extends Div {

    private final String slug;
    private final transient DeskLook look;
    private final transient DeskFilter filter;

    PeopleControls(DeskOverview overview, DeskLook look) {
        this.slug = overview.event().slug();
        this.look = look;
        this.filter = look.filter();
        addClassName("stack");
        add(search(), states(overview.counts()));
        more(overview.choices(), overview.event().mode().ways());
    }

    private Div search() {
        var field = new TextField(getTranslation("signup.desk.search"));
        field.setValue(filter.words());
        field.setMaxLength(DeskLook.MAX_WORDS);
        field.setClearButtonVisible(true);
        field.setPrefixComponent(new Icon(Glyph.SEARCH));
        var go = Buttons.plain(getTranslation("nav.search"));
        go.addClickListener(click -> go(filter.withWords(field.getValue())));
        go.addClickShortcut(Key.ENTER).listenOn(field);
        var line = new Div(field, go);
        line.addClassName("search-line");
        return line;
    }

    private FilterBar states(Map<SignUpState, Integer> counts) {
        var bar = new FilterBar(getTranslation("signup.desk.state"));
        choice(bar, null, getTranslation("signup.desk.all"));
        Arrays.stream(SignUpState.values())
                .filter(state -> counts.containsKey(state) || state == filter.state())
                .forEach(state ->
                        choice(bar, state, getTranslation(state.wordKey()) + " · " + counts.getOrDefault(state, 0)));
        if (filter.refused()) {
            bar.chosen(getTranslation("signup.desk.refused"), path(filter.withoutRefused()));
        }
        if (!filter.equals(DeskFilter.ALL)) {
            bar.clearAll(path(DeskFilter.ALL));
        }
        return bar;
    }

    private void choice(FilterBar bar, @Nullable SignUpState state, String words) {
        var link = path(filter.withState(state));
        if (state == filter.state()) {
            bar.chosen(words, link);
        } else {
            bar.choice(words, link);
        }
    }

    /** What is narrowed by less often, out of the way until it is. */
    private void more(DeskChoices choices, List<EventMode> ways) {
        var fields = new ArrayList<Component>();
        named(fields, "category", choices.categories(), filter.categoryId(), filter::withCategory);
        named(fields, "cite", choices.cites(), filter.citeId(), filter::withCite);
        named(fields, "workshop", choices.workshops(), filter.workshopId(), filter::withWorkshop);
        if (ways.size() > 1 || filter.way() != null) {
            fields.add(field("way", ways, filter.way(), way -> getTranslation(way.wordKey()), filter::withWay));
        }
        if (fields.isEmpty()) {
            return;
        }
        var grid = new Div(fields.toArray(Component[]::new));
        grid.addClassName("desk-filters");
        var chosen = new Object[] {filter.categoryId(), filter.citeId(), filter.workshopId(), filter.way()};
        var number = (int) Arrays.stream(chosen).filter(Objects::nonNull).count();
        var details = new Details(getTranslation("signup.filter.more", number), grid);
        details.setOpened(number > 0);
        add(details);
    }

    private void named(
            List<Component> fields,
            String name,
            Map<Long, String> names,
            @Nullable Long chosen,
            SerializableFunction<@Nullable Long, DeskFilter> narrowed) {
        if (names.size() < 2 && chosen == null) {
            return;
        }
        var ids = new ArrayList<>(names.keySet());
        if (chosen != null && !names.containsKey(chosen)) {
            ids.add(chosen);
        }
        fields.add(field(
                name,
                ids,
                chosen,
                id -> names.getOrDefault(id, getTranslation("signup.filter.gone." + name)),
                narrowed));
    }

    private <T> Select<T> field(
            String name,
            List<T> items,
            @Nullable T chosen,
            SerializableFunction<T, String> label,
            SerializableFunction<@Nullable T, DeskFilter> narrowed) {
        var field = new Select<T>();
        field.setLabel(getTranslation("signup.filter." + name));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation("signup.filter.any"));
        field.setItems(items);
        field.setItemLabelGenerator(item -> item == null ? getTranslation("signup.filter.any") : label.apply(item));
        field.setValue(chosen);
        field.addValueChangeListener(change -> go(narrowed.apply(change.getValue())));
        return field;
    }

    private void go(DeskFilter narrowed) {
        SignUpNavigation.openPeople(slug, look.with(narrowed));
    }

    private String path(DeskFilter narrowed) {
        return SignUpNavigation.people(slug, look.with(narrowed), null);
    }
}
