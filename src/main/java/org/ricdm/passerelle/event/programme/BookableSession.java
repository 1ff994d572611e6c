package org.ricdm.passerelle.event.programme;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.time.WallTime;

/**
 * A session as the last release has it, for whoever gives seats in it.
 *
 * @param title in the reader's language as far as there is one
 * @param language of the title
 * @param roomId null while it is open where it takes place
 * @param roomName empty without a room
 * @param capacity places; null when one just goes
 * @param minimum with fewer people it may not take place; null when it always does
 * @param warnOn when its planners look whether there are enough; only with a minimum
 * @param spoken languages spoken, the main one first
 * @param interpreted languages into which it is interpreted
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
        @Nullable LocalDate warnOn,
        List<Language> spoken,
        List<Language> interpreted,
        boolean withdrawn) {

    /** The same with that title. */
    BookableSession said(Spoken text) {
        return new BookableSession(
                id,
                eventId,
                kind,
                text.title(),
                text.language(),
                starts,
                ends,
                roomId,
                roomName,
                capacity,
                minimum,
                warnOn,
                spoken,
                interpreted,
                withdrawn);
    }
}
