package org.ricdm.passerelle.people;

/** Whether a member takes part. The only place that knows the transitions. */
public enum MemberState {
    ACTIVE,
    SUSPENDED,
    LEFT,
    ERASED;

    /** Whether a member of this state may become one of that state. */
    public boolean canBecome(MemberState next) {
        return switch (this) {
            case ACTIVE -> next == SUSPENDED || next == LEFT;
            case SUSPENDED -> next == ACTIVE || next == LEFT;
            case LEFT -> next == ERASED || next == ACTIVE;
            case ERASED -> false;
        };
    }
}
