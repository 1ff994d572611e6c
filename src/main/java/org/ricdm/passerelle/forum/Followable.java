package org.ricdm.passerelle.forum;

/**
 * What one can follow.
 *
 * @param key slug of the forum, key of the tag, id of the topic
 */
public record Followable(Kind kind, String key) {

    /** The kinds of what one can follow. */
    public enum Kind {
        FORUM,
        TAG,
        TOPIC
    }

    public static Followable forum(String slug) {
        return new Followable(Kind.FORUM, slug);
    }

    public static Followable tag(String key) {
        return new Followable(Kind.TAG, key);
    }

    public static Followable topic(long id) {
        return new Followable(Kind.TOPIC, Long.toString(id));
    }

    long topicId() {
        return Long.parseLong(key);
    }
}
