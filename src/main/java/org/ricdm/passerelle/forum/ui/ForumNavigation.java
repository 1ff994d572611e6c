package org.ricdm.passerelle.forum.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Links to forums and topics. */
public final class ForumNavigation {

    public static final String FORUMS = "/forums";

    /** The posts that one keeps. */
    public static final String BOOKMARKS = "/bookmarks";

    /** Where one says in which forum a new topic belongs. */
    public static final String NEW_TOPIC = FORUMS + "/new";

    /** What the reader follows and has not read. */
    public static final String UNREAD = FORUMS + "/unread";

    /** New topics that the reader has never opened. */
    public static final String FRESH = FORUMS + "/recent";

    /** Where the forums of the network are run. */
    public static final String RUN_FORUMS = "/admin/forums";

    private ForumNavigation() {}

    /** Address of all that carries a tag. */
    public static String tag(String key) {
        return "/tags/" + URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    /** Address of a forum. */
    public static String forum(String slug) {
        return FORUMS + "/" + slug;
    }

    /** Where a forum is named, given its place and its people. */
    static String settings(String slug) {
        return RUN_FORUMS + "/" + slug;
    }

    /** Where a topic is opened in a forum. */
    public static String newTopic(String slug) {
        return forum(slug) + "/new";
    }

    /** Address of a topic; it opens on the first unread post. */
    public static String topic(long id, String slug) {
        return "/topics/" + id + "/" + slug;
    }

    /** Address of a post in its topic. */
    public static String post(long topicId, String slug, int number) {
        return topic(topicId, slug) + "/" + number;
    }

    /** The whole topic on paper. */
    public static String print(long topicId) {
        return "/topics/" + topicId + "/print";
    }

    /** Where a draft goes on, from the place it was kept under; empty for an unknown place. */
    public static String draft(String place) {
        var parts = place.split(":");
        return switch (parts[0]) {
            case "new" -> newTopic(parts[1]);
            case "reply" -> "/topics/" + parts[1] + "?reply";
            case "edit" -> "/topics/" + parts[1] + "?edit=" + parts[2];
            default -> FORUMS;
        };
    }
}
