package org.ricdm.passerelle.forum;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A row in a list that is ordered by time, then by id. Travels in addresses, so it is read with suspicion. */
record TimeKey(Instant at, long id) {

    /** From what {@link #text} gave; null for anything else. */
    static @Nullable TimeKey parse(@Nullable String text) {
        if (text == null || !text.matches("\\d{1,18}-\\d{1,18}")) {
            return null;
        }
        var dash = text.indexOf('-');
        return new TimeKey(
                Instant.EPOCH.plus(Long.parseLong(text.substring(0, dash)), ChronoUnit.MICROS),
                Long.parseLong(text.substring(dash + 1)));
    }

    String text() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
    }
}
