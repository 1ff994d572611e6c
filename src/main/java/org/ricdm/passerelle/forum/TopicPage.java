package org.ricdm.passerelle.forum;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a topic list.
 *
 * @param previous cursor of the page before, null on the first
 * @param next cursor of the page after, null on the last
 */
public record TopicPage(
        List<TopicSummary> topics,
        @Nullable String previous,
        @Nullable String next) {}
