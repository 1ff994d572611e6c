package org.ricdm.passerelle.event.materials;

import java.util.Set;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.programme.SessionMaterials;
import org.springframework.stereotype.Component;

/** Tells the programme which of its sessions left something for who asks. */
@Component
class MaterialsOfSessions implements SessionMaterials {

    private final MaterialRows rows;
    private final CurrentViewer current;

    MaterialsOfSessions(MaterialRows rows, CurrentViewer current) {
        this.rows = rows;
        this.current = current;
    }

    @Override
    public Set<Long> of(EventBrief event) {
        return rows.sessions(event.id(), Materials.audiences(current));
    }
}
