package org.ricdm.passerelle.forum;

import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.access.Viewer;

/** A circle of people that a right of a forum is given to. */
public enum Circle {
    MEMBERS,
    COORDINATORS,
    OFFICE;

    boolean includes(Viewer viewer) {
        return switch (this) {
            case MEMBERS -> true;
            case COORDINATORS -> viewer.has(Role.COORDINATOR) || viewer.has(Role.ADMINISTRATOR);
            case OFFICE -> viewer.has(Role.ADMINISTRATOR) || viewer.has(Role.ORGANISER);
        };
    }
}
