package org.ricdm.passerelle.practice.translation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.people.PersonCard;

/**
 * One text of a sheet beside its translation.
 *
 * @param path as in the content of the sheet
 * @param row of the field it stands in, 1 for the first; 0 when the field has no rows
 * @param original what its readers read now
 * @param before what the original said when it was translated; the same as {@code original} unless it is stale
 * @param text the translation; empty when there is none
 * @param limit characters of it that readers read
 * @param by who wrote it; null when nobody did, and for people who are erased
 * @param at when; null when there is none
 */
public record Passage(
        String path,
        int row,
        String original,
        String before,
        String text,
        PassageState state,
        int limit,
        @Nullable PersonCard by,
        @Nullable Instant at) {

    /** Whether it is Markdown, which may have lines. */
    public boolean isLong() {
        return TranslationRules.isLong(path);
    }

    /** Whether the original says something else than what was translated. */
    public boolean isStale() {
        return state != PassageState.MISSING && !before.equals(original);
    }
}
