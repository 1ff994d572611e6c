package org.ricdm.passerelle.forum;

import java.util.Map;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * What is entered when a forum is opened.
 *
 * @param colour name of a token: primary, coral, leaf, plum, sun
 * @param icon name of a glyph
 * @param readers who sees the forum at all
 * @param writers who opens topics; whoever reads may answer
 * @param texts name and purpose in all five languages of the interface
 * @param standard the level that counts for members who have chosen nothing
 */
public record ForumEntry(
        String slug,
        String colour,
        String icon,
        int position,
        Circle readers,
        Circle writers,
        Map<Language, Text> texts,
        Level standard) {

    /** As most forums are: whoever has chosen nothing hears of what concerns them. */
    public ForumEntry(
            String slug,
            String colour,
            String icon,
            int position,
            Circle readers,
            Circle writers,
            Map<Language, Text> texts) {
        this(slug, colour, icon, position, readers, writers, texts, Level.NORMAL);
    }

    /** Name (at most 80 characters) and purpose (at most 300) in one language. */
    public record Text(String name, String purpose) {}
}
