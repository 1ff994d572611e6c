package org.ricdm.passerelle.event.onsite;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** When somebody was noted as there, for the rooms that go on from it. Asks no permission. */
@Component
public class Presences {

    private final ScanRows rows;

    Presences(ScanRows rows) {
        this.rows = rows;
    }

    /** The moments of all scans that count and stand, at the door and in sessions; none for who never came. One statement. */
    public List<Instant> moments(long signUpId) {
        return rows.moments(signUpId);
    }
}
