package org.ricdm.passerelle.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.EventParts.Said;

/**
 * Something that calls for an act of those who run an event.
 *
 * @param says one sentence, with how many there are where there is something to count
 * @param below address of the place where it is done, below that of the desk
 * @param by until when, or when it is; null for what has no date
 */
public record Due(
        Urgency urgency, Said says, String below, @Nullable Instant by) {

    /** A date that is so near is told before it comes. */
    public static final Duration NEAR = Duration.ofDays(3);

    /** The most urgent first; of the same urgency what has no date, then the earliest. */
    static final Comparator<Due> ORDER =
            Comparator.comparing(Due::urgency).thenComparing(Due::by, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** How much it presses. */
    public enum Urgency {
        /** Somebody waits for it, or something stands in the way. */
        NOW,
        /** Wants to be done one of these days. */
        SOON,
        /** A date to know; nothing is to be done yet. */
        LATER;

        /** Key of its word. */
        public String wordKey() {
            return "event.due." + name();
        }
    }

    /** Without a date. */
    public static Due of(Urgency urgency, String below, String wordKey, Object... values) {
        return new Due(urgency, new Said(wordKey, List.of(values)), below, null);
    }

    /** A date that comes: to be known, and to be dealt with once it is near. */
    public static Due on(Instant date, Instant now, String below, String wordKey, Object... values) {
        var urgency = date.isAfter(now.plus(NEAR)) ? Urgency.LATER : Urgency.SOON;
        return new Due(urgency, new Said(wordKey, List.of(values)), below, date);
    }

    /** The same with a date. */
    public Due by(Instant date) {
        return new Due(urgency, says, below, date);
    }
}
