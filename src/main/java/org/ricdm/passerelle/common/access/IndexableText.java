package org.ricdm.passerelle.common.access;

import java.time.Instant;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * A text as search knows it: what is looked through, what it is filtered by, and what is shown of it.
 *
 * @param thread the whole that it is a part of; results are shown by whole
 * @param number its number in the whole from 1, or 0 for the whole itself, of which only the title is looked through
 * @param title of the whole, plain text
 * @param text plain text; of a whole, how it begins, to be shown only
 * @param language of {@code text}, which says by which rules its words are found
 * @param type key of an {@link Indexable.Type}
 * @param path address inside the portal, starting with a slash
 */
public record IndexableText(
        ObjectRef object,
        ObjectRef thread,
        int number,
        ObjectRef place,
        String title,
        String text,
        Language language,
        String type,
        long authorId,
        Instant at,
        Answer answer,
        String path) {

    /** Whether a question has found its answer. */
    public enum Answer {
        NOT_ASKED,
        WANTED,
        FOUND
    }
}
