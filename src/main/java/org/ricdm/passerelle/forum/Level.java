package org.ricdm.passerelle.forum;

import java.util.List;

/** How closely a member follows a topic, or the topics of a forum or of a tag; the lowest first. */
public enum Level {
    /** Told of nothing, not even of being named; not among the news. */
    MUTED,
    /** Told of being named, answered or quoted. */
    NORMAL,
    /** As {@link #NORMAL}, and told of each new topic; of forums and tags only. */
    FIRST_POST,
    /** As {@link #NORMAL}, and what is unread is listed and counted. */
    TRACKING,
    /** Told of each post. */
    WATCHING;

    /** What one may choose for a topic, the closest first. */
    public static final List<Level> OF_A_TOPIC = List.of(WATCHING, TRACKING, NORMAL, MUTED);

    /** What one may choose for a forum or a tag, the closest first. */
    public static final List<Level> OF_A_PLACE = List.of(WATCHING, TRACKING, FIRST_POST, NORMAL, MUTED);

    /** Key of its word in the glossary. */
    public String wordKey() {
        return switch (this) {
            case WATCHING -> "follow.watching";
            case TRACKING -> "follow.tracking";
            case FIRST_POST -> "follow.first";
            case NORMAL -> "follow.normal";
            case MUTED -> "follow.muted";
        };
    }

    boolean isAbove(Level other) {
        return compareTo(other) > 0;
    }
}
