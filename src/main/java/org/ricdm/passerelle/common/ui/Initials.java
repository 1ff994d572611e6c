package org.ricdm.passerelle.common.ui;

import java.util.Arrays;
import java.util.Locale;

/** One or two capitals that stand for a name. */
final class Initials {

    private Initials() {}

    /** First letter of the first and of the last word; particles in the middle do not count. */
    static String of(String name) {
        var words = Arrays.stream(name.strip().split("[\\s\u00a0]+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
        if (words.isEmpty()) {
            return "?";
        }
        var first = letter(words.getFirst());
        return words.size() == 1 ? first : first + letter(words.getLast());
    }

    private static String letter(String word) {
        var letter =
                word.codePoints().filter(Character::isLetterOrDigit).findFirst().orElseThrow();
        return Character.toString(letter).toUpperCase(Locale.ROOT);
    }
}
