package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.ricdm.passerelle.common.i18n.Language;

/** The language of a text: two letters for the eye, its name for everybody else. */
public class LanguageChip extends Span {
    public LanguageChip(Language language) {
        addClassName("language");
        var name = language.locale().getDisplayLanguage(getLocale());
        var letters = new Span(language.code().toUpperCase(Locale.ROOT));
        letters.getElement().setAttribute("aria-hidden", "true");
        var spoken = new Span(name);
        spoken.addClassName("visually-hidden");
        add(letters, spoken);
        setTitle(name);
    }

    /** On a line of its own, above a text in that language. */
    public static Div ofText(Language language) {
        var line = new Div(new LanguageChip(language));
        line.addClassName("text-language");
        return line;
    }
}
