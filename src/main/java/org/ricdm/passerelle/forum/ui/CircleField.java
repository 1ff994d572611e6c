package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.shared.SelectionPreservationMode;
import java.util.Set;
import org.ricdm.passerelle.forum.Circle;

/** Circles of people that a right is given to. Everybody includes the others, which cannot be chosen besides. */
class CircleField extends CheckboxGroup<Circle> {

    CircleField(String key) {
        setLabel(getTranslation(key));
        setHelperText(getTranslation(key + ".help"));
        setItems(Circle.values());
        setItemLabelGenerator(circle -> getTranslation("forum.circle." + circle));
        setSelectionPreservationMode(SelectionPreservationMode.PRESERVE_ALL);
        setItemEnabledProvider(circle -> circle == Circle.MEMBERS || !getValue().contains(Circle.MEMBERS));
        addValueChangeListener(change -> {
            setInvalid(false);
            if (change.getValue().contains(Circle.MEMBERS) && change.getValue().size() > 1) {
                setValue(Set.of(Circle.MEMBERS));
            }
            getDataProvider().refreshAll();
        });
    }
}
