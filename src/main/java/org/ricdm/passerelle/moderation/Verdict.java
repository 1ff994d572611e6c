package org.ricdm.passerelle.moderation;

/** What was decided. */
public enum Verdict {
    KEPT,
    RELEASED,
    HIDDEN,
    RETURNED,
    SHOWN,
    SUSPENDED;

    /** Whether it takes something from its author, who then reads why and may appeal. */
    public boolean isAgainstTheAuthor() {
        return this == HIDDEN || this == RETURNED || this == SUSPENDED;
    }
}
