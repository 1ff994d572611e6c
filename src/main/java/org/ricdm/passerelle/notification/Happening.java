package org.ricdm.passerelle.notification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.ObjectRef;

/**
 * Something that people are told about.
 *
 * @param key names the event; telling it twice tells nobody twice; at most 100 characters
 * @param object what is shown and linked
 * @param thread what is read as a whole and what mails are threaded under
 * @param position of the object inside the thread, 1 for the first
 * @param actorId who did it; never told about it
 */
public record Happening(
        String key,
        ObjectRef object,
        ObjectRef thread,
        int position,
        @Nullable Long actorId,
        Instant at,
        List<Told> told) {

    /** One person and why. */
    public record Told(long memberId, Reason reason) {}
}
