package org.ricdm.passerelle.forum;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.thesaurus.Tag;

/**
 * A topic with a window of its posts.
 *
 * @param accepted the accepted answer, wherever it stands
 * @param summary what members keep on top of a long topic
 * @param marks reactions to, and bookmarks of, the posts of the window
 * @param standing how closely the reader follows it, and why
 * @param events what was done to it as a whole, in the order of the posts they stand below
 * @param reply what the reader has begun to answer, null when nothing
 */
public record OpenTopic(
        TopicView head,
        PostPage posts,
        @Nullable PostView accepted,
        @Nullable PostView summary,
        Marks marks,
        Standing standing,
        List<Tag> tags,
        List<TopicEvent> events,
        @Nullable Draft reply) {}
