package org.ricdm.passerelle.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.Indexable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Icon;
import org.ricdm.passerelle.people.Members;
import org.ricdm.passerelle.people.PersonCard;
import org.ricdm.passerelle.search.SearchResults.Choices;

/**
 * Narrows a search down, one choice after the other; each leads to another address. Beside the results on a wide screen,
 * behind a button on the phone.
 */
class SearchFilters extends Div {

    private static final String DAYS = "days";

    private final SearchAddress address;
    private final Choices choices;
    private final SerializableConsumer<SearchAddress> go;
    private final Div fields = new Div();

    SearchFilters(SearchAddress address, Choices choices, Members members, SerializableConsumer<SearchAddress> go) {
        this.address = address;
        this.choices = choices;
        this.go = go;
        addClassName("search-filters");
        fields.addClassName("search-filter-fields");
        fields.setId("search-filter-fields");
        fields.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("search.filters"));
        fields.add(
                choice("search.filter.forum", "search.any.forum", SearchAddress.FORUM, places()),
                author(members),
                choice("search.filter.kind", "search.any.kind", SearchAddress.KIND, types()),
                choice("search.filter.language", "search.any.language", SearchAddress.LANGUAGE, languages()),
                period());
        if (address.value(SearchAddress.SINCE).length() == 10
                || !address.value(SearchAddress.UNTIL).isEmpty()) {
            fields.add(
                    day("search.filter.since", SearchAddress.SINCE), day("search.filter.until", SearchAddress.UNTIL));
        }
        fields.add(
                choice(
                        "search.filter.answered",
                        "search.any.answered",
                        SearchAddress.ANSWERED,
                        words(SearchAddress.YES, "search.answered.yes", SearchAddress.NO, "search.answered.no")),
                choice(
                        "search.sort",
                        "search.sort.best",
                        SearchAddress.SORT,
                        words(SearchAddress.LATEST, "search.sort.latest")));
        add(opener(), fields);
    }

    private Button opener() {
        var opener = Buttons.plain(getTranslation("search.filters"));
        opener.setIcon(new Icon(Glyph.SETTINGS));
        opener.addClassName("search-filters-open");
        opener.getElement()
                .setAttribute("aria-expanded", "false")
                .setAttribute("aria-controls", "search-filter-fields");
        opener.addClickListener(click -> {
            var open = !fields.hasClassName("open");
            fields.setClassName("open", open);
            opener.getElement().setAttribute("aria-expanded", String.valueOf(open));
        });
        return opener;
    }

    private Component choice(String label, String any, String name, Map<String, String> words) {
        var field = new Select<String>();
        field.setLabel(getTranslation(label));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation(any));
        field.setItems(words.keySet());
        field.setItemLabelGenerator(key -> key == null ? getTranslation(any) : words.getOrDefault(key, key));
        var chosen = address.value(name);
        if (words.containsKey(chosen)) {
            field.setValue(chosen);
        }
        field.addValueChangeListener(change -> go.accept(address.with(name, change.getValue())));
        return field;
    }

    private Component author(Members members) {
        var field = new ComboBox<PersonCard>(getTranslation("search.filter.author"));
        field.setPlaceholder(getTranslation("search.any.author"));
        field.setClearButtonVisible(true);
        field.setItemLabelGenerator(PersonCard::name);
        field.setItems(
                query -> members.suggest(query.getFilter().orElse(""), query.getOffset() + query.getLimit()).stream()
                        .skip(query.getOffset()));
        field.setPageSize(10);
        var author = choices.author();
        if (author != null) {
            field.setValue(author);
        }
        field.addValueChangeListener(change -> go.accept(address.with(
                SearchAddress.AUTHOR,
                change.getValue() == null ? null : change.getValue().handle())));
        return field;
    }

    private Component period() {
        var words = words(
                SearchAddress.MONTH,
                "search.since.month",
                SearchAddress.YEAR,
                "search.since.year",
                DAYS,
                "search.since.days");
        var field = new Select<String>();
        field.setLabel(getTranslation("search.filter.period"));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation("search.any.period"));
        field.setItems(words.keySet());
        field.setItemLabelGenerator(
                key -> key == null ? getTranslation("search.any.period") : words.getOrDefault(key, key));
        var since = address.value(SearchAddress.SINCE);
        if (words.containsKey(since)) {
            field.setValue(since);
        } else if (!since.isEmpty() || !address.value(SearchAddress.UNTIL).isEmpty()) {
            field.setValue(DAYS);
        }
        field.addValueChangeListener(change -> {
            if (DAYS.equals(change.getValue())) {
                fields.addComponentAtIndex(fields.indexOf(field) + 1, day("search.filter.since", SearchAddress.SINCE));
                fields.addComponentAtIndex(fields.indexOf(field) + 2, day("search.filter.until", SearchAddress.UNTIL));
            } else {
                go.accept(address.with(SearchAddress.UNTIL, "").with(SearchAddress.SINCE, change.getValue()));
            }
        });
        return field;
    }

    private Component day(String label, String name) {
        var field = new DayField(getTranslation(label));
        field.setValue(address.day(name));
        field.addValueChangeListener(change -> go.accept(address.with(
                name, change.getValue() == null ? null : change.getValue().toString())));
        return field;
    }

    private Map<String, String> places() {
        var words = new LinkedHashMap<String, String>();
        choices.places().forEach(place -> words.put(place.key(), place.name()));
        return words;
    }

    private Map<String, String> types() {
        var words = new LinkedHashMap<String, String>();
        choices.types().forEach(type -> words.put(type.key(), getTranslation(type.wordKey())));
        return words;
    }

    private static Map<String, String> languages() {
        var words = new LinkedHashMap<String, String>();
        Arrays.stream(Language.values()).forEach(language -> words.put(language.code(), language.ownName()));
        return words;
    }

    private Map<String, String> words(String... keysAndWords) {
        var words = new LinkedHashMap<String, String>();
        for (var i = 0; i < keysAndWords.length; i += 2) {
            words.put(keysAndWords[i], getTranslation(keysAndWords[i + 1]));
        }
        return words;
    }

    /** What a filter of the address is called, or null when there is nothing of that name. */
    static @Nullable String word(Component page, Locale locale, SearchAddress address, Choices choices, String name) {
        var value = address.value(name);
        return switch (name) {
            case SearchAddress.FORUM ->
                choices.places().stream()
                        .filter(place -> place.key().equals(value))
                        .map(Indexable.Place::name)
                        .findFirst()
                        .orElse(null);
            case SearchAddress.AUTHOR ->
                choices.author() == null ? value : choices.author().name();
            case SearchAddress.KIND ->
                choices.types().stream()
                        .filter(type -> type.key().equals(value))
                        .map(Indexable.Type::wordKey)
                        .map(page::getTranslation)
                        .findFirst()
                        .orElse(null);
            case SearchAddress.LANGUAGE ->
                Language.of(value).map(Language::ownName).orElse(null);
            case SearchAddress.ANSWERED ->
                value.equals(SearchAddress.YES) || value.equals(SearchAddress.NO)
                        ? page.getTranslation("search.answered." + value)
                        : null;
            case SearchAddress.SINCE ->
                value.equals(SearchAddress.MONTH) || value.equals(SearchAddress.YEAR)
                        ? page.getTranslation("search.since." + value)
                        : day(page, locale, address, name, "search.from");
            default -> day(page, locale, address, name, "search.to");
        };
    }

    private static @Nullable String day(Component page, Locale locale, SearchAddress address, String name, String key) {
        var day = address.day(name);
        return day == null
                ? null
                : page.getTranslation(
                        key,
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                .withLocale(locale)
                                .format(day));
    }
}
