package org.ricdm.passerelle.forum;

import org.jspecify.annotations.Nullable;

/**
 * How closely a member follows a topic, and why.
 *
 * @param tag key of the tag that decided it, when one did
 */
public record Standing(
        Level level, Because because, @Nullable String tag) {

    Standing(Level level, Because because) {
        this(level, because, null);
    }

    /** What decided it. */
    public enum Because {
        /** The member chose it for this topic. */
        CHOSEN,
        /** The member opened the topic. */
        CREATED,
        /** The member wrote in the topic. */
        POSTED,
        /** The member chose it for the forum. */
        FORUM,
        /** The member chose it for a tag. */
        TAG,
        /** The forum has it for all who chose nothing. */
        STANDARD,
        /** Nothing was chosen and nothing done. */
        NOTHING
    }
}
