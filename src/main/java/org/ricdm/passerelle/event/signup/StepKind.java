package org.ricdm.passerelle.event.signup;

import java.util.Arrays;
import java.util.List;

/** What may happen to a sign-up. */
public enum StepKind {
    /** Asked for a place that somebody has to approve. */
    APPLIED,
    CONFIRMED,
    WAITING,
    /** Came from the waiting list to a place. */
    PROMOTED,
    OFFERED,
    ACCEPTED,
    /** Let an offer pass. */
    EXPIRED,
    DECLINED,
    /** Took part in another way or as something else than before. */
    CHANGED,
    /** Was changed by an organiser, who said why. */
    EDITED,
    /** Answered some of the questions otherwise than before. */
    ANSWERED,
    CANCELLED,
    /** Was put at the front of the line by an organiser, who said why. */
    MOVED_UP,
    /** Was given a place out of the reserve. */
    RESERVE,
    /** Came to the event. */
    CHECKED_IN,
    /** Had been checked in by mistake. */
    NOT_CHECKED_IN;

    /** How a sign-up begins, or begins anew, in that state. */
    static StepKind of(SignUpState state) {
        return switch (state) {
            case TO_BE_APPROVED -> APPLIED;
            case CONFIRMED, CHECKED_IN -> CONFIRMED;
            case WAITING -> WAITING;
            case OFFERED -> OFFERED;
            case DECLINED -> DECLINED;
            case CANCELLED -> CANCELLED;
        };
    }

    /** Whether it is how a sign-up begins. */
    boolean isEntry() {
        return this == APPLIED || this == CONFIRMED || this == WAITING;
    }

    /** Whether the person gets a mail about it. */
    boolean isTold() {
        return switch (this) {
            case MOVED_UP, RESERVE, ANSWERED, CHECKED_IN, NOT_CHECKED_IN -> false;
            default -> true;
        };
    }

    /**
     * The names of those after which nothing is told any more of what happened before. What an organiser changed is told
     * beside everything else.
     */
    static List<String> overtaking() {
        return Arrays.stream(values())
                .filter(step -> step.isTold() && step != EDITED)
                .map(Enum::name)
                .toList();
    }

    /** Key of its word. */
    public String wordKey() {
        return "signup.step." + name();
    }
}
