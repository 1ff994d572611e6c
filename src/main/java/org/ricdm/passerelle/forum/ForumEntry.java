package org.ricdm.passerelle.forum;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * What is said of a forum when it is opened or changed.
 *
 * @param slug its name in addresses: lower-case letters, digits and hyphens; stays when the forum is changed
 * @param colour name of a token, one of {@link #COLOURS}
 * @param icon name of a glyph
 * @param readers who sees the forum at all; the circles add up
 * @param openers who opens topics, as far as they read; whoever reads may answer
 * @param moderators ids of members who moderate it beside those of the network; each of them reads it
 * @param standard the level that counts for members who have chosen nothing
 * @param texts name and purpose in all five languages of the interface
 */
public record ForumEntry(
        String slug,
        String colour,
        String icon,
        Set<Circle> readers,
        Set<Circle> openers,
        Set<Long> moderators,
        Level standard,
        Map<Language, Text> texts) {

    /** The tokens of which a forum has one, in the order they are offered. */
    public static final List<String> COLOURS = List.of("primary", "coral", "leaf", "plum", "sun");

    /** As most forums are: moderated by those of the network, and whoever has chosen nothing hears of what concerns them. */
    public ForumEntry(
            String slug, String colour, String icon, Circle readers, Circle openers, Map<Language, Text> texts) {
        this(slug, colour, icon, Set.of(readers), Set.of(openers), Set.of(), Level.NORMAL, texts);
    }

    /** Name (at most 80 characters) and purpose (at most 300) in one language. */
    public record Text(String name, String purpose) {

        public static final int MAX_NAME = 80;
        public static final int MAX_PURPOSE = 300;
    }
}
