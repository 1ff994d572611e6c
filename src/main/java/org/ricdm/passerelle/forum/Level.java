package org.ricdm.passerelle.forum;

/** How closely a member follows a topic. */
public enum Level {
    WATCHING,
    NORMAL,
    MUTED;

    /** Key of its word in the glossary. */
    public String wordKey() {
        return switch (this) {
            case WATCHING -> "follow.watching";
            case NORMAL -> "follow.normal";
            case MUTED -> "follow.muted";
        };
    }
}
