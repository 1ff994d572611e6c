package org.ricdm.passerelle.forum;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of one's bookmarks.
 *
 * @param next cursor of the page after, null on the last
 */
public record BookmarkPage(
        List<Bookmark> bookmarks, @Nullable String next) {}
