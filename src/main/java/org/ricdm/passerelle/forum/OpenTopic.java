package org.ricdm.passerelle.forum;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.thesaurus.Tag;

/**
 * A topic with a window of its posts.
 *
 * @param accepted the accepted answer, wherever it stands
 * @param standing how closely the reader follows it, and why
 */
public record OpenTopic(
        TopicView head, PostPage posts, @Nullable PostView accepted, Standing standing, List<Tag> tags) {}
