package org.ricdm.passerelle.people.ui;

import java.util.Locale;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.people.CentreSummary;
import org.ricdm.passerelle.people.Label;

/** A centre in a list. */
class CentreRow extends Row {
    CentreRow(CentreSummary centre) {
        super(centre.name(), PeopleNavigation.centre(centre.slug()));
        second(centre.city() + ", " + country(centre.country(), getLocale()));
        if (centre.label() == Label.CANDIDATE) {
            chips(new Chip(Chip.Kind.WAITING, getTranslation("centre.candidate")));
        } else if (centre.label() == Label.FORMER) {
            chips(new Chip(Chip.Kind.STATE, getTranslation("people.centre.former")));
        }
    }

    static String country(String code, Locale reader) {
        return Locale.of("", code).getDisplayCountry(reader);
    }
}
