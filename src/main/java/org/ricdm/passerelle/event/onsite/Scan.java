package org.ricdm.passerelle.event.onsite;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a device noted, as it sends it.
 *
 * @param id made on the device; what comes twice with the same one is one scan
 * @param point the session, 0 for the door of the event
 * @param token what the camera read; null when somebody was chosen or a short code was typed
 * @param signUpId who was meant; null with a token, or when nobody is known
 * @param at by the clock of the device
 * @param letIn whether the helper let somebody into the session who has no seat in it
 * @param undoes the earlier scan that this one takes back, null for all others
 */
public record Scan(
        UUID id,
        long point,
        @Nullable String token,
        @Nullable Long signUpId,
        ScanWay way,
        Instant at,
        boolean letIn,
        @Nullable UUID undoes) {

    public Scan {
        Objects.requireNonNull(id);
        Objects.requireNonNull(way);
        Objects.requireNonNull(at);
    }
}
