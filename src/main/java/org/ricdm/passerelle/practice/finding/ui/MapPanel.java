package org.ricdm.passerelle.practice.finding.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.practice.Facet;
import org.ricdm.passerelle.practice.finding.ShowcaseMap;
import org.ricdm.passerelle.practice.finding.ShowcaseMap.Adopting;

/** The map with its two lists, from which one goes on to the sheets of a place. */
class MapPanel extends Div {

    private final transient ShowcaseAddress address;
    private final Language reader;

    MapPanel(ShowcaseMap places, ShowcaseAddress address, Language reader) {
        this.address = address;
        this.reader = reader;
        addClassName("showcase-map");
        add(new SheetMap(places));
        var origins = new RowList();
        places.origins()
                .forEach(origin -> origins.add(new Row(
                                origin.centre().name(),
                                address.list(address.question()
                                        .withCentre(origin.centre().slug())))
                        .second(origin.centre().city() + ", "
                                + country(origin.centre().country()))
                        .facts(getTranslation("showcase.found", origin.sheets()))));
        add(new PageSection(getTranslation("showcase.map.origins"), origins));
        if (!places.adopters().isEmpty()) {
            var adopters = new RowList();
            places.adopters().forEach(adopting -> adopters.add(row(adopting)));
            add(new PageSection(getTranslation("showcase.map.adopters"), adopters));
        }
    }

    private Row row(Adopting adopting) {
        var centre = adopting.centre();
        var question = address.question();
        var there = question.has(Facet.ADOPTED_IN, centre.country())
                ? question
                : question.toggled(Facet.ADOPTED_IN, centre.country());
        var row = new Row(centre.name(), address.list(there));
        row.second(centre.city() + ", " + country(centre.country()));
        return row.facts(getTranslation("showcase.found", adopting.sheets()));
    }

    private String country(String code) {
        return Locale.of("", code).getDisplayCountry(reader.locale());
    }
}
