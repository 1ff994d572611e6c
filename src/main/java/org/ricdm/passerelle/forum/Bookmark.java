package org.ricdm.passerelle.forum;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * A post that a member keeps.
 *
 * @param path address of the post
 * @param note what to remember, may be empty
 * @param remindAt when the member is reminded, null when never or when it is over
 */
public record Bookmark(
        long topicId,
        int number,
        String title,
        String path,
        String forum,
        String excerpt,
        @Nullable Language language,
        String note,
        Instant madeAt,
        @Nullable Instant remindAt) {}
