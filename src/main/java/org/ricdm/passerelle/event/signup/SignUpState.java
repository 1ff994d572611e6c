package org.ricdm.passerelle.event.signup;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How far a sign-up is. The only place that knows which state follows which. */
public enum SignUpState {
    /** Waits for a decision; takes no place until then. */
    TO_BE_APPROVED,
    /** Has a place. */
    CONFIRMED,
    /** Stands in line. */
    WAITING,
    /** A place is kept until the person accepts it or the hour has come. */
    OFFERED,
    DECLINED,
    CANCELLED,
    /** Has a place and has come. */
    CHECKED_IN;

    /** Whether it counts against the limits. */
    public boolean takesPlace() {
        return this == CONFIRMED || this == OFFERED || this == CHECKED_IN;
    }

    /** Whether there is a place that nobody has to accept any more; that is who is let in at the door. */
    public boolean isSure() {
        return this == CONFIRMED || this == CHECKED_IN;
    }

    /** Whether the person takes part or may still do so. */
    public boolean isOpen() {
        return this != DECLINED && this != CANCELLED;
    }

    /** Those states as a list in SQL. */
    public static String listed(Predicate<SignUpState> which) {
        return Arrays.stream(values())
                .filter(which)
                .map(state -> "'" + state + "'")
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /** Whether that state may follow on this one. */
    public boolean canBecome(SignUpState next) {
        return following().contains(next);
    }

    private Set<SignUpState> following() {
        return switch (this) {
            case TO_BE_APPROVED -> Set.of(CONFIRMED, WAITING, DECLINED, CANCELLED);
            case CONFIRMED -> Set.of(CANCELLED, CHECKED_IN);
            case WAITING -> Set.of(CONFIRMED, OFFERED, DECLINED, CANCELLED);
            case OFFERED -> Set.of(CONFIRMED, CANCELLED);
            // Who signs up again begins at the end of the line.
            case DECLINED, CANCELLED -> Set.of(TO_BE_APPROVED, CONFIRMED, WAITING);
            case CHECKED_IN -> Set.of(CONFIRMED);
        };
    }

    /** Key of its word. */
    public String wordKey() {
        return "signup.state." + name();
    }
}
