package org.ricdm.passerelle.search.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.ricdm.passerelle.common.access.Findable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Icon;
import org.ricdm.passerelle.common.ui.LanguageChip;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.search.Search;

/** What the rooms know about some words, by kind. The words stand in the address. */
@Route("search")
@PermitAll
class SearchView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Search search;
    private String words = "";

    SearchView(Search search) {
        this.search = search;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        words = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("q")
                .map(typed -> typed.codePoints()
                        .limit(Search.LONGEST)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                        .strip())
                .orElse("");
        clear();
        header(new PageHeader(getPageHeading()));
        main(field());
        if (words.codePointCount(0, words.length()) < Search.SHORTEST) {
            main(new EmptyState(getTranslation("search.hint", Search.SHORTEST)));
            return;
        }
        var groups = search.find(words);
        if (groups.isEmpty()) {
            main(new EmptyState(getTranslation("search.none"), Buttons.link(getTranslation("search.ask"), "/forums")));
        }
        groups.forEach(group -> main(section(group.kind(), group.found())));
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
            case "member" -> Glyph.USER;
            case "centre" -> Glyph.PIN;
            default -> Glyph.MESSAGE;
        };
    }

    private Div field() {
        var field = new TextField(getTranslation("search.words"));
        field.setValue(words);
        field.setMaxLength(Search.LONGEST);
        field.setClearButtonVisible(true);
        var go = Buttons.primary(getTranslation("nav.search"));
        go.addClickListener(click -> getUI().ifPresent(ui ->
                ui.navigate("search", QueryParameters.of("q", field.getValue().strip()))));
        go.addClickShortcut(Key.ENTER).listenOn(field);
        var line = new Div(field, go);
        line.addClassName("search-line");
        return line;
    }

    private String getPageHeading() {
        return words.isEmpty() ? getTranslation("nav.search") : getTranslation("search.title", words);
    }

    @Override
    public String getPageTitle() {
        return getPageHeading() + " · Passerelle";
    }
}
