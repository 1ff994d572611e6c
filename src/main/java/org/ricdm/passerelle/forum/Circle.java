package org.ricdm.passerelle.forum;

import java.util.Set;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.access.Viewer;

/** A circle of people that a right of a forum is given to. */
public enum Circle {
    MEMBERS,
    COORDINATORS,
    OFFICE;

    boolean includes(Viewer viewer) {
        return this == MEMBERS || roles().stream().anyMatch(viewer::has);
    }

    /** The roles that make one belong; none for the circle of everybody. */
    Set<Role> roles() {
        return switch (this) {
            case MEMBERS -> Set.of();
            case COORDINATORS -> Set.of(Role.COORDINATOR, Role.ADMINISTRATOR);
            case OFFICE -> Set.of(Role.ORGANISER, Role.ADMINISTRATOR);
        };
    }
}
