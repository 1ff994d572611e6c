package org.ricdm.passerelle.event.materials.ui;

import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventParts;
import org.ricdm.passerelle.event.materials.Materials;
import org.springframework.stereotype.Component;

/** What remains of an event, beside its page once there is something, and for those who may add to it. */
@Component
class MaterialsPart implements EventParts {

    private static final int AFTER_THE_PROGRAMME = 15;

    private final Materials materials;

    MaterialsPart(Materials materials) {
        this.materials = materials;
    }

    @Override
    public int order() {
        return AFTER_THE_PROGRAMME;
    }

    @Override
    public boolean mayAddPlace() {
        return true;
    }

    @Override
    public Addition on(EventBrief event) {
        return materials.isThere(event)
                ? new Addition(new Link("materials.title", MaterialsNavigation.materials(event.slug())), null, null)
                : Addition.NONE;
    }
}
