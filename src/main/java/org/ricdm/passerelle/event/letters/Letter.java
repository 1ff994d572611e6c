package org.ricdm.passerelle.event.letters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter, still a draft or sent.
 *
 * @param version to be given back when it is changed
 * @param author who began it
 * @param changedAt when it was written at last
 * @param sentAt null for a draft
 * @param sender who sent it; empty for a draft
 * @param people to whom it was sent
 * @param missed how many of those selected it did not reach, as far as is known by now
 */
public record Letter(
        long id,
        long eventId,
        int version,
        LetterEntry entry,
        String author,
        Instant changedAt,
        @Nullable Instant sentAt,
        String sender,
        int people,
        int missed) {

    public boolean isSent() {
        return sentAt != null;
    }
}
