package org.ricdm.passerelle.signin;

/** Where an invitation stands. An open one ends by itself with its time. The only place that knows the transitions. */
enum InvitationState {
    OPEN,
    USED,
    REVOKED;

    boolean canBecome(InvitationState next) {
        return this == OPEN && next != OPEN;
    }
}
