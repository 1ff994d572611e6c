package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.ricdm.passerelle.forum.MoveTarget;

/** Asks for the forum where a topic, or a part of it, goes. */
class TargetField extends Select<MoveTarget> {

    TargetField(List<MoveTarget> targets) {
        setLabel(getTranslation("forum.move.to"));
        setItems(targets);
        setItemLabelGenerator(MoveTarget::name);
        setWidthFull();
    }

    /** The slug of the chosen forum, empty when none is chosen. */
    String slug() {
        return getOptionalValue().map(MoveTarget::slug).orElse("");
    }
}
