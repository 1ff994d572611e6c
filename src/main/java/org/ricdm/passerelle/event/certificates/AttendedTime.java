package org.ricdm.passerelle.event.certificates;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.ricdm.passerelle.common.time.WallTime;

/** How long somebody was in sessions. */
final class AttendedTime {

    private static final int QUARTER = 15;

    private AttendedTime() {}

    /**
     * The minutes of all sessions together, in quarters of an hour, at least one where there is a session at all. Time in
     * two sessions at once counts once; an hour that the clocks leap over does not count, one they show twice counts twice.
     */
    static int minutes(List<AttendedSession> sessions, ZoneId zone) {
        var whole = Duration.ZERO;
        var reached = Instant.MIN;
        for (var one : sessions.stream()
                .sorted(Comparator.comparing(AttendedSession::starts))
                .toList()) {
            var from = new WallTime(one.starts(), zone).instant();
            var to = new WallTime(one.ends(), zone).instant();
            var fresh = from.isAfter(reached) ? from : reached;
            if (to.isAfter(fresh)) {
                whole = whole.plus(Duration.between(fresh, to));
                reached = to;
            }
        }
        return whole.isZero() ? 0 : Math.max(QUARTER, (int) Math.round(whole.toSeconds() / 60.0 / QUARTER) * QUARTER);
    }
}
