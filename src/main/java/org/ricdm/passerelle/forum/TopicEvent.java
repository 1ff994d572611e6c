package org.ricdm.passerelle.forum;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.people.PersonCard;
import org.ricdm.passerelle.practice.SheetLink;

/**
 * Something that was done to a whole topic, shown as a line between its posts.
 *
 * @param afterNo number of the post it stands below, 0 above the first
 * @param name of the forum it came from, or title of the other topic; null when the reader may not read that, or when
 *     what was joined was never shown
 * @param other the other topic; null when there is none or the reader may not read it
 * @param sheet that was begun out of the topic; null when there is none or the reader may not read it
 * @param reason that was given, may be empty
 */
public record TopicEvent(
        Kind kind,
        int afterNo,
        @Nullable PersonCard by,
        Instant at,
        @Nullable String name,
        @Nullable TopicRef other,
        @Nullable SheetLink sheet,
        String reason) {

    /** What was done. */
    public enum Kind {
        /** The topic came from another forum. */
        MOVED,
        /** The topic began with posts of another one. */
        SPLIT,
        /** Posts of the topic began another one. */
        SPLIT_OFF,
        /** Another topic was joined with it, and its posts stand below. */
        MERGED,
        /** The topic, or posts of it, became a draft of a practice. */
        PRACTICE
    }
}
