package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.html.Div;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * Shows what people wrote. Takes HTML that the text pipeline has already cleaned and stored, and nothing else: what a
 * user typed never comes here as it is.
 */
public class SafeHtml extends Div {

    public SafeHtml(String cleanHtml) {
        addClassName("prose");
        getElement().setProperty("innerHTML", cleanHtml);
    }

    /** The language of the text, so that it is read aloud and hyphenated as such. */
    public SafeHtml inLanguage(Language language) {
        getElement().setAttribute("lang", language.code());
        return this;
    }
}
