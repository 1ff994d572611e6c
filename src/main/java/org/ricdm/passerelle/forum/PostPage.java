package org.ricdm.passerelle.forum;

import java.util.List;

/** A window of a topic's posts in the order of their numbers. */
public record PostPage(List<PostView> posts, boolean hasEarlier, boolean hasLater) {

    /** Number of the first post shown, 0 when there is none. */
    public int first() {
        return posts.isEmpty() ? 0 : posts.getFirst().number();
    }

    /** Number of the last post shown, 0 when there is none. */
    public int last() {
        return posts.isEmpty() ? 0 : posts.getLast().number();
    }
}
