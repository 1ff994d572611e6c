package org.ricdm.passerelle.event.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.TeamPart;

/** Something to look at on the organisers' desk, below its places. One bean for each. */
public interface DeskPanel {

    /** What one does for the event to see it. */
    TeamPart needs();

    /** It for that event; empty while there is nothing to look at. At most one statement. */
    Optional<Component> on(EventBrief event);
}
