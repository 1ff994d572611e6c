package org.ricdm.passerelle.forum;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CentreKind;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.access.Viewer;

/**
 * A circle of people that a right of a forum is given to: everybody, those of a role, or those whose centre is of a kind.
 * Administrators belong to each, so that no forum is out of reach of those who answer for it.
 */
public enum Circle {
    MEMBERS(null, null),
    COORDINATORS(Role.COORDINATOR, null),
    OFFICE(Role.ORGANISER, null),
    MODERATORS(Role.MODERATOR, null),
    CITES(null, CentreKind.CITE),
    ASSOCIATED_CENTRES(null, CentreKind.ASSOCIATED),
    NETWORK_OFFICES(null, CentreKind.OFFICE),
    PARTNERS(null, CentreKind.PARTNER);

    /** The role that makes one belong, null for circles of another kind. */
    final @Nullable Role role;

    /** The kind of centre that makes one belong, null for circles of another kind. */
    final @Nullable CentreKind centres;

    Circle(@Nullable Role role, @Nullable CentreKind centres) {
        this.role = role;
        this.centres = centres;
    }

    boolean includes(Viewer viewer) {
        return this == MEMBERS
                || viewer.has(Role.ADMINISTRATOR)
                || (role != null && viewer.has(role))
                || viewer.centreKind() == centres;
    }

    /** Reads what {@code group_concat} joined; none from null. */
    static Set<Circle> read(@Nullable String joined) {
        return joined == null
                ? Set.of()
                : Arrays.stream(joined.split(",")).map(Circle::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the viewer belongs to one of them. */
    static boolean any(Set<Circle> circles, Viewer viewer) {
        return circles.stream().anyMatch(circle -> circle.includes(viewer));
    }
}
