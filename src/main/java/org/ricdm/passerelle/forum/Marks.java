package org.ricdm.passerelle.forum;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people, and the reader, left on the posts of a page.
 *
 * @param reactions by id of the post; posts without any are left out
 * @param bookmarked ids of the posts that the reader keeps
 */
public record Marks(Map<Long, List<Reacted>> reactions, Set<Long> bookmarked) {

    /** How people reacted to that post, in the order of the kinds. */
    public List<Reacted> reactionsTo(PostView post) {
        return reactions.getOrDefault(post.id(), List.of());
    }

    /** Whether the reader reacted to the post in that way. */
    public boolean isMine(PostView post, ReactionKind kind) {
        return reactionsTo(post).stream().anyMatch(reacted -> reacted.kind() == kind && reacted.mine());
    }

    /** Whether the reader keeps that post. */
    public boolean isBookmarked(PostView post) {
        return bookmarked.contains(post.id());
    }
}
