package org.ricdm.passerelle.signin;

/** Where an application for membership stands. The only place that knows the transitions. */
public enum ApplicationState {
    UNCONFIRMED,
    AWAITING,
    ACCEPTED,
    DECLINED;

    boolean canBecome(ApplicationState next) {
        return switch (this) {
            case UNCONFIRMED -> next == AWAITING;
            case AWAITING -> next == ACCEPTED || next == DECLINED;
            case ACCEPTED, DECLINED -> false;
        };
    }
}
