package org.ricdm.passerelle.practice.adoption.ui;

import com.vaadin.flow.component.html.Span;
import org.ricdm.passerelle.common.ui.CentreChip;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.practice.adoption.Adoption;

/** A centre that tries a sheet, in one line with how far it is and since when. */
class AdoptionRowItem extends Row {

    AdoptionRowItem(Adoption adoption) {
        super(adoption.centre().name(), AdoptionNavigation.adoption(adoption.id()));
        chips(AdoptionWords.state(adoption.state()));
        second(new CentreChip(adoption.centre().city(), adoption.centre().country()));
        second(new Span(AdoptionWords.when(adoption)));
    }
}
