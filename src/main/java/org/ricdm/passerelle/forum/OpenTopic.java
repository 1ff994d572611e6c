package org.ricdm.passerelle.forum;

import org.jspecify.annotations.Nullable;

/**
 * A topic with a window of its posts.
 *
 * @param accepted the accepted answer, wherever it stands
 */
public record OpenTopic(
        TopicView head, PostPage posts, @Nullable PostView accepted) {}
