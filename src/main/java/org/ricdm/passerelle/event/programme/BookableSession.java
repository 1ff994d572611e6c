package org.ricdm.passerelle.event.programme;

import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.time.WallTime;

/**
 * A session that one signs up for, as the last release has it.
 *
 * @param title in the reader's language as far as there is one
 * @param language of the title
 * @param roomId null while it is open where it takes place
 * @param roomName empty without a room
 * @param capacity places; null when it needs no sign-up any more
 * @param minimum with fewer people it may not take place; null when it always does
 * @param withdrawn whether it was taken out of the programme; kept for those who had a place
 */
public record BookableSession(
        long id,
        long eventId,
        SessionKind kind,
        String title,
        Language language,
        WallTime starts,
        WallTime ends,
        @Nullable Long roomId,
        String roomName,
        @Nullable Integer capacity,
        @Nullable Integer minimum,
        boolean withdrawn) {}
