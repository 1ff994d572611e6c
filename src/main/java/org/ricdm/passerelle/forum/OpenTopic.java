package org.ricdm.passerelle.forum;

import org.jspecify.annotations.Nullable;

/**
 * A topic with a window of its posts.
 *
 * @param accepted the accepted answer, wherever it stands
 * @param summary what members keep on top of a long topic
 * @param marks reactions to, and bookmarks of, the posts of the window
 */
public record OpenTopic(
        TopicView head,
        PostPage posts,
        @Nullable PostView accepted,
        @Nullable PostView summary,
        Marks marks) {}
