package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** A centre by its city and country. */
public class CentreChip extends Span {
    public CentreChip(String city, String country) {
        this(city, country, null);
    }

    /** With the address of the centre's page. */
    public CentreChip(String city, String country, @Nullable String link) {
        addClassName("centre-chip");
        add(link == null ? new Span(city) : new Anchor(link, city));
        add(", ");
        add(new CountryCode(country));
    }
}
