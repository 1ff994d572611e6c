package org.ricdm.passerelle.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.people.PersonCard;

/**
 * A notice in one line.
 *
 * @param actor who did it, null when nobody did
 * @param excerpt the beginning of the text, empty when there is none
 */
public record NoticeSummary(
        long id,
        Reason reason,
        @Nullable PersonCard actor,
        String title,
        String place,
        String excerpt,
        String path,
        Instant at,
        boolean read) {}
