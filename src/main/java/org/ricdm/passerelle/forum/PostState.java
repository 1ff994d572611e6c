package org.ricdm.passerelle.forum;

/** Whether a post can be read. The only place that knows the transitions. */
public enum PostState {
    PUBLISHED,

    /** Waits for a moderator; nobody else but its author reads it. */
    HELD,

    /** Its author is to correct it; then it waits again. */
    RETURNED,
    HIDDEN,
    DELETED;

    boolean canBecome(PostState next) {
        return switch (this) {
            case PUBLISHED -> next != PUBLISHED;
            case HELD -> next != HELD;
            case RETURNED -> next != RETURNED;
            case HIDDEN -> next == PUBLISHED || next == DELETED;
            case DELETED -> false;
        };
    }
}
