package org.ricdm.passerelle.forum;

/** Whether a topic takes answers. The only place that knows the transitions. */
public enum TopicState {
    OPEN,
    CLOSED,
    ARCHIVED;

    boolean canBecome(TopicState next) {
        return switch (this) {
            case OPEN -> next == CLOSED;
            case CLOSED -> next == OPEN || next == ARCHIVED;
            case ARCHIVED -> false;
        };
    }
}
