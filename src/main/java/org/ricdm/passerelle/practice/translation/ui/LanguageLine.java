package org.ricdm.passerelle.practice.translation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.people.PersonCard;
import org.ricdm.passerelle.practice.SheetReading;
import org.ricdm.passerelle.practice.SheetVersions;
import org.ricdm.passerelle.practice.SheetVersions.Version;

/** In which language a sheet is read, thanks to whom and how well; and the ways to the others. */
class LanguageLine extends Div {

    private final SheetReading sheet;
    private final SheetVersions versions;

    LanguageLine(SheetReading sheet) {
        this.sheet = sheet;
        this.versions = sheet.versions();
        addClassName("language-line");
        if (versions.isTranslated()) {
            add(told());
        }
        if (versions.all().size() > 1) {
            add(others());
        }
    }

    private Paragraph told() {
        var now = versions.now();
        var line = new Paragraph();
        line.add(getTranslation(
                "translation.line.from",
                versions.original().code(),
                versions.translators().stream().map(PersonCard::name).collect(Collectors.joining(", "))));
        if (now.stale() > 0) {
            line.add(" · " + getTranslation("translation.line.stale", now.stale()));
        }
        if (now.missing() > 0) {
            line.add(" · " + getTranslation("translation.line.missing", now.missing()));
        }
        line.add(" · ");
        line.add(new Anchor(
                TranslationNavigation.in(sheet.brief().link(), versions.original()),
                getTranslation("translation.line.original")));
        return line;
    }

    private Nav others() {
        var list = new UnorderedList();
        list.getElement().setAttribute("role", "list");
        versions.all().forEach(version -> list.add(new ListItem(way(version))));
        var ways = new Nav(list);
        ways.setAriaLabel(getTranslation("translation.languages"));
        return ways;
    }

    private Div way(Version version) {
        var language = version.language();
        var link = new Anchor(TranslationNavigation.in(sheet.brief().link(), language), language.ownName());
        link.getElement().setAttribute("lang", language.code()).setAttribute("hreflang", language.code());
        if (language == versions.shown()) {
            link.getElement().setAttribute("aria-current", "true");
        }
        var state = new Span(state(version, language));
        state.addClassNames("muted", "small");
        var way = new Div(link, state);
        way.addClassName("language-way");
        return way;
    }

    private String state(Version version, Language language) {
        if (language == versions.original()) {
            return getTranslation("translation.version.original");
        }
        return version.isComplete()
                ? getTranslation("translation.version.complete")
                : getTranslation("translation.version.partly", version.translated(), version.whole(), version.stale());
    }
}
