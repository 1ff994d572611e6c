package org.ricdm.passerelle.search.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.Findable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.FilterBar;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Icon;
import org.ricdm.passerelle.common.ui.KeysetPager;
import org.ricdm.passerelle.common.ui.LanguageChip;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.people.Members;
import org.ricdm.passerelle.search.IndexState;
import org.ricdm.passerelle.search.Search;
import org.ricdm.passerelle.search.SearchResults;

/** What the rooms know about some words. Words, filters and page stand in the address. */
@Route(SearchNavigation.SEARCH)
@PermitAll
class SearchView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<String> REMOVABLE = List.of(
            SearchAddress.FORUM,
            SearchAddress.AUTHOR,
            SearchAddress.KIND,
            SearchAddress.LANGUAGE,
            SearchAddress.SINCE,
            SearchAddress.UNTIL,
            SearchAddress.ANSWERED);

    private final transient Search search;
    private final transient Members members;
    private final transient CurrentViewer current;
    private final transient Clock clock;
    private String words = "";

    SearchView(Search search, Members members, CurrentViewer current, Clock clock) {
        this.search = search;
        this.members = members;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = SearchAddress.of(event.getLocation().getQueryParameters());
        words = address.value(SearchAddress.WORDS);
        var today = LocalDate.ofInstant(Instant.now(clock), current.require().zone());
        var results = search.find(address.question(today));
        clear();
        header(new PageHeader(getPageHeading()));
        main(field(address), kinds(address, results));
        var found = new Div();
        found.addClassName("search-results");
        show(found, address, results);
        var columns = new Div(new SearchFilters(address, results.choices(), members, this::go), found);
        columns.addClassName("search-columns");
        main(columns);
    }

    private void show(Div found, SearchAddress address, SearchResults results) {
        var chosen = chosen(address, results);
        if (chosen != null) {
            found.add(chosen);
        }
        if (results.state() == IndexState.REBUILDING) {
            found.add(Banner.info(getTranslation("search.rebuilding")));
        } else if (results.state() == IndexState.AWAY) {
            found.add(Banner.warning(getTranslation("search.away")));
        }
        if (words.codePointCount(0, words.length()) < Search.SHORTEST) {
            found.add(new EmptyState(getTranslation("search.hint", Search.SHORTEST)));
            return;
        }
        if (results.isEmpty() && results.state() == IndexState.READY) {
            found.add(
                    chosen == null
                            ? new EmptyState(
                                    getTranslation("search.none"),
                                    Buttons.link(getTranslation("search.ask"), "/forums"))
                            : new EmptyState(
                                    getTranslation("search.none.filtered"),
                                    Buttons.link(
                                            getTranslation("search.everywhere"),
                                            everywhere(address, results).link())));
        }
        if (!results.texts().isEmpty()) {
            found.add(texts(address, results));
        }
        results.others().forEach(group -> found.add(section(group.kind(), group.found())));
    }

    private PageSection texts(SearchAddress address, SearchResults results) {
        var rows = new RowList();
        var viewer = current.require();
        var now = Instant.now(clock);
        results.texts().forEach(hit -> rows.add(new HitRow(hit, viewer.language(), viewer.zone(), now)));
        var section = new PageSection(getTranslation("search.kind.topic"));
        if (results.mostWords()) {
            section.add(note("search.most"));
        }
        section.add(rows);
        if (results.endless()) {
            section.add(note("search.endless"));
        }
        var first = address.value(SearchAddress.AFTER).isEmpty()
                ? null
                : address.with(SearchAddress.AFTER, "").link();
        var next = results.next() == null
                ? null
                : address.with(SearchAddress.AFTER, results.next()).link();
        section.add(new KeysetPager(first, next));
        return section;
    }

    private Paragraph note(String key) {
        var note = new Paragraph(getTranslation(key));
        note.addClassName("search-note");
        return note;
    }

    private PageSection section(String kind, List<Findable.Found> found) {
        var rows = new RowList();
        for (var one : found) {
            var row = new Row(one.title(), one.path()).second(one.second()).lead(new Icon(glyph(kind)).large());
            var language = one.language();
            if (language != null) {
                row.inLanguage(language.code());
                if (language != Language.ofInterface(getLocale())) {
                    row.chips(new LanguageChip(language));
                }
            }
            rows.add(row);
        }
        return new PageSection(getTranslation("search.kind." + kind), rows);
    }

    private static Glyph glyph(String kind) {
        return switch (kind) {
            case "event" -> Glyph.CALENDAR;
            case "practice" -> Glyph.BULB;
            case "member" -> Glyph.USER;
            case "centre" -> Glyph.PIN;
            default -> Glyph.MESSAGE;
        };
    }

    /** All, or one kind of thing alone. A type of topics is a topic. */
    private FilterBar kinds(SearchAddress address, SearchResults results) {
        var bar = new FilterBar(getTranslation("search.kinds"));
        var asked = address.value(SearchAddress.KIND);
        var isType =
                results.choices().types().stream().anyMatch(type -> type.key().equals(asked));
        kind(bar, address, "", asked.isEmpty());
        results.choices()
                .groups()
                .forEach(group -> kind(bar, address, group, asked.equals(group) || (isType && group.equals("topic"))));
        return bar;
    }

    private void kind(FilterBar bar, SearchAddress address, String group, boolean chosen) {
        var word = getTranslation(group.isEmpty() ? "search.kind.all" : "search.kind." + group);
        var link = address.with(SearchAddress.KIND, group).link();
        if (chosen) {
            bar.chosen(word, link);
        } else {
            bar.choice(word, link);
        }
    }

    /** The filters in force, each a link to the same without it; null when there are none. */
    private @org.jspecify.annotations.Nullable FilterBar chosen(SearchAddress address, SearchResults results) {
        var bar = new FilterBar(getTranslation("search.chosen"));
        var some = false;
        for (var name : REMOVABLE) {
            var word = SearchFilters.word(this, getLocale(), address, results.choices(), name);
            if (!address.value(name).isEmpty() && word != null) {
                bar.choice(
                        getTranslation("search.without", word),
                        address.with(name, "").link());
                some = true;
            }
        }
        return some ? bar.clearAll(everywhere(address, results).link()) : null;
    }

    private static SearchAddress everywhere(SearchAddress address, SearchResults results) {
        var isType = results.choices().types().stream()
                .anyMatch(type -> type.key().equals(address.value(SearchAddress.KIND)));
        return isType ? address.bare().with(SearchAddress.KIND, "") : address.bare();
    }

    private Div field(SearchAddress address) {
        var field = new TextField(getTranslation("search.words"));
        field.setValue(words);
        field.setMaxLength(Search.LONGEST);
        field.setClearButtonVisible(true);
        field.setPrefixComponent(new Icon(Glyph.SEARCH));
        var go = Buttons.primary(getTranslation("nav.search"));
        go.addClickListener(click -> go(address.with(SearchAddress.WORDS, field.getValue())));
        go.addClickShortcut(Key.ENTER).listenOn(field);
        var line = new Div(field, go);
        line.addClassName("search-line");
        return line;
    }

    private void go(SearchAddress address) {
        getUI().ifPresent(ui -> ui.navigate(SearchNavigation.SEARCH, address.query()));
    }

    private String getPageHeading() {
        return words.isEmpty() ? getTranslation("nav.search") : getTranslation("search.title", words);
    }

    @Override
    public String getPageTitle() {
        return getPageHeading() + " · Passerelle";
    }
}
