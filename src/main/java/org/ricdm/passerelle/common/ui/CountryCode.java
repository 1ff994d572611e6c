package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** Two letters for the eye, the country's name for everybody else. */
class CountryCode extends Span {
    CountryCode(String code) {
        var name = Locale.of("", code).getDisplayCountry(getLocale());
        var letters = new Span(code);
        letters.getElement().setAttribute("aria-hidden", "true");
        var spoken = new Span(name);
        spoken.addClassName("visually-hidden");
        add(letters, spoken);
        addClassName("country");
        setTitle(name);
    }
}
