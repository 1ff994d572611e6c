package org.ricdm.passerelle.practice.translation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import org.ricdm.passerelle.practice.SheetReading;
import org.ricdm.passerelle.practice.translation.Translations;
import org.ricdm.passerelle.practice.ui.SheetSection;
import org.springframework.core.annotation.Order;

/** On the page of a sheet: its languages, and the way to translate it for whoever can. */
@org.springframework.stereotype.Component
@Order(10)
class TranslationSection implements SheetSection {

    private final Translations translations;

    TranslationSection(Translations translations) {
        this.translations = translations;
    }

    @Override
    public List<Component> above(SheetReading sheet) {
        var lines = new ArrayList<Component>();
        if (!sheet.brief().published()) {
            return lines;
        }
        var versions = sheet.versions().all().size();
        if (versions > 1) {
            lines.add(new LanguageLine(sheet));
        }
        if (sheet.brief().mine()) {
            lines.add(forAuthors(sheet, versions - 1));
        }
        return lines;
    }

    /** How far the translations of one's own sheet are. */
    private Component forAuthors(SheetReading sheet, int translated) {
        var complete = (int) sheet.versions().all().stream()
                .filter(version -> version.language() != sheet.versions().original() && version.isComplete())
                .count();
        var line = new Paragraph(say("translation.authors", translated, complete) + " ");
        line.addClassNames("muted", "small");
        if (!translations.targets(sheet.brief()).isEmpty()) {
            line.add(new Anchor(TranslationNavigation.translate(sheet.brief().id()), say("translation.translate")));
        }
        return line;
    }

    @Override
    public List<Act> menu(SheetReading sheet) {
        if (translations.targets(sheet.brief()).isEmpty()) {
            return List.of();
        }
        var way = TranslationNavigation.translate(sheet.brief().id()).substring(1);
        return List.of(new Act(say("translation.menu"), () -> UI.getCurrent().navigate(way)));
    }

    private static String say(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
