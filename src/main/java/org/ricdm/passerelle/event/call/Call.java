package org.ricdm.passerelle.event.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.event.EventBrief;

/**
 * A call as it is stored.
 *
 * @param version to be given back when it is changed
 */
record Call(CallSetup setup, int version) {

    /** There is none. */
    static final Call NONE = new Call(CallSetup.NONE, 0);

    @Nullable
    WallTime opens(EventBrief event) {
        var opens = setup.opens();
        return opens == null ? null : new WallTime(opens, event.zone());
    }

    /** The deadline; null when nobody is called upon. */
    @Nullable
    WallTime closes(EventBrief event) {
        var closes = setup.closes();
        return closes == null ? null : new WallTime(closes, event.zone());
    }

    /** Whether one may propose at that moment. */
    CallWindow window(EventBrief event, Instant now) {
        var opens = opens(event);
        var closes = closes(event);
        if (opens == null || closes == null) {
            return CallWindow.NONE;
        }
        if (!event.state().isAhead() || !now.isBefore(closes.instant())) {
            return CallWindow.CLOSED;
        }
        return now.isBefore(opens.instant()) ? CallWindow.NOT_YET : CallWindow.OPEN;
    }

    boolean isForGuests() {
        return setup.guests() == CallSetup.OpenTo.EVERYBODY;
    }
}
