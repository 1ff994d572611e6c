package org.ricdm.passerelle.event.signup;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventState;

/** When one may sign up. */
public enum SignUpWindow {
    /** Nobody signs up for this event. */
    NONE,
    NOT_YET,
    OPEN,
    CLOSED;

    static SignUpWindow at(
            Instant now, EventBrief event, @Nullable LocalDateTime opens, @Nullable LocalDateTime closes) {
        if (opens == null) {
            return NONE;
        }
        if (event.state() != EventState.ANNOUNCED && event.state() != EventState.RUNNING) {
            return event.state() == EventState.DRAFT ? NOT_YET : CLOSED;
        }
        if (now.isBefore(new WallTime(opens, event.zone()).instant())) {
            return NOT_YET;
        }
        var end = closes == null ? event.starts().instant() : new WallTime(closes, event.zone()).instant();
        return now.isBefore(end) ? OPEN : CLOSED;
    }

    /** Key of its word. */
    public String wordKey() {
        return "signup.window." + name();
    }
}
