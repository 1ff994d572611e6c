package org.ricdm.passerelle.moderation;

import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * An object as who moderates it, or wrote it, sees it.
 *
 * @param title plain text
 * @param place where it stands, such as the forum's name in the reader's language
 * @param path its address inside the portal
 * @param html sanitised
 * @param text the same without marks
 */
public record UnderReview(
        long authorId,
        Standing standing,
        String title,
        String place,
        String path,
        String html,
        String text,
        @Nullable Language language) {

    /** Whether it can be read. */
    public enum Standing {
        SHOWN,
        WAITING,
        RETURNED,
        HIDDEN,
        GONE
    }
}
