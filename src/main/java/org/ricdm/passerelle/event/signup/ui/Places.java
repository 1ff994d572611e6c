package org.ricdm.passerelle.event.signup.ui;

import com.vaadin.flow.component.textfield.IntegerField;

/** Fields for numbers of places. */
final class Places {

    private Places() {}

    /** Empty stands for no limit. */
    static IntegerField field(String label) {
        var field = new IntegerField(label);
        field.setManualValidation(true);
        field.setClearButtonVisible(true);
        return field;
    }
}
