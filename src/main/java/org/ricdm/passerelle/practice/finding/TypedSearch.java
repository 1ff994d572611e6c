package org.ricdm.passerelle.practice.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns what somebody typed into a question to the full-text index of the store: every word must stand there, or begin
 * there. Endings that only say plural or gender in our languages are cut, so that {@code conseillers} finds
 * {@code conseillère}. Nothing typed reaches the language of the index.
 */
final class TypedSearch {

    /** The store does not know shorter words (innodb_ft_min_token_size). */
    private static final int SHORTEST = 3;

    private static final int MOST = 8;

    /** The words that the index of the store leaves out (its own list), as far as they are long enough to be asked for. */
    private static final Set<String> LEFT_OUT = Set.of(
            "about", "are", "com", "for", "from", "how", "that", "the", "this", "was", "what", "when", "where", "who",
            "will", "with", "und", "www");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int LONG = 6;

    private TypedSearch() {}

    /** All of the words; empty when there is nothing in them that could be looked for. */
    static String all(String typed) {
        return words(typed).stream().map(word -> "+" + word + "*").collect(Collectors.joining(" "));
    }

    /** Any of the words; empty as {@link #all}. */
    static String any(String typed) {
        return words(typed).stream().map(word -> word + "*").collect(Collectors.joining(" "));
    }

    private static List<String> words(String typed) {
        var words = new ArrayList<String>();
        var matcher = WORD.matcher(typed.toLowerCase(Locale.ROOT));
        while (matcher.find() && words.size() < MOST) {
            var word = matcher.group();
            if (word.length() >= SHORTEST && !LEFT_OUT.contains(word)) {
                words.add(stem(word));
            }
        }
        return words;
    }

    private static String stem(String word) {
        var stem = word;
        if (stem.length() >= LONG && (stem.endsWith("s") || stem.endsWith("x"))) {
            stem = stem.substring(0, stem.length() - 1);
        }
        if (stem.length() >= LONG && "aeio".indexOf(stem.charAt(stem.length() - 1)) >= 0) {
            stem = stem.substring(0, stem.length() - 1);
        }
        return stem;
    }
}
