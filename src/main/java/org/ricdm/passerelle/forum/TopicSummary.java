package org.ricdm.passerelle.forum;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.people.PersonCard;
import org.ricdm.passerelle.thesaurus.Tag;

/**
 * A topic in one line.
 *
 * @param replies posts after the first
 * @param unread posts the reader has not seen; all of them for a topic never opened
 * @param opened whether the reader has ever opened it
 */
public record TopicSummary(
        long id,
        String slug,
        String title,
        TopicKind kind,
        TopicState state,
        boolean pinned,
        boolean answered,
        Language language,
        @Nullable PersonCard author,
        int replies,
        int unread,
        boolean opened,
        Instant createdAt,
        Instant bumpedAt,
        String forumSlug,
        String forumName,
        List<Tag> tags) {}
