package org.ricdm.passerelle.event.signup.ui;

import com.vaadin.flow.component.textfield.IntegerField;

/** A number of places; empty stands for no limit. */
class PlacesField extends IntegerField {

    PlacesField(String label) {
        super(label);
        setManualValidation(true);
        setClearButtonVisible(true);
    }
}
