package org.ricdm.passerelle.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an event is. What time alone decides is never stored: an event runs because its hour has come. Whether its
 * sign-up is open is the sign-up's own matter ({@code event.signup}).
 */
public enum EventState {
    /** Seen by its team only. */
    DRAFT,
    ANNOUNCED,
    RUNNING,
    FINISHED,
    /** Finished, with what remains of it. */
    ARCHIVED,
    CANCELLED;

    /** The state at a moment, from what is stored. */
    static EventState at(
            Instant now,
            @Nullable Instant published,
            @Nullable Instant cancelled,
            @Nullable Instant archived,
            Instant starts,
            Instant ends) {
        if (cancelled != null) {
            return CANCELLED;
        }
        if (published == null) {
            return DRAFT;
        }
        if (archived != null) {
            return ARCHIVED;
        }
        if (now.isBefore(starts)) {
            return ANNOUNCED;
        }
        return now.isBefore(ends) ? RUNNING : FINISHED;
    }

    /** Whether people know of the event and it is not over. */
    public boolean isComing() {
        return this == ANNOUNCED || this == RUNNING;
    }

    /** Whether the event can still be prepared: it is neither over nor cancelled. */
    public boolean isAhead() {
        return this == DRAFT || this == ANNOUNCED || this == RUNNING;
    }

    /** Whether it has taken place. */
    public boolean isOver() {
        return this == FINISHED || this == ARCHIVED;
    }

    /** Key of its word. */
    public String wordKey() {
        return "event.state." + name();
    }
}
