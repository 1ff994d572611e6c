package org.ricdm.passerelle.common.access;

/**
 * What a member may do beyond being a member. Facilitators, organisers of one event and helpers are rights on that
 * object and live with it; these are the rights on the network as a whole or, for {@link #COORDINATOR}, on the member's
 * own centre and its associated centres.
 */
public enum Role {
    ADMINISTRATOR,
    ORGANISER,
    MODERATOR,
    COORDINATOR;

    /** The authority name that {@code hasRole('…')} expressions look for. */
    public String authority() {
        return "ROLE_" + name();
    }
}
