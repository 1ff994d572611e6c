package org.ricdm.passerelle.practice;

import java.util.Locale;

/** By what sheets are found, in the order in which one narrows them. */
public enum Facet {
    THEME,
    PUBLIC,
    SERVICE,
    /** ISO 3166-1 code of the country of the centre where it is done. */
    COUNTRY,
    LANGUAGE,
    MATURITY,
    EVIDENCE,
    MONEY,
    KIND,
    /** ISO 3166-1 codes of the countries whose centres try it or tried it. */
    ADOPTED_IN;

    /** Its name in addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of its heading. */
    public String wordKey() {
        return "practice.facet." + name();
    }
}
