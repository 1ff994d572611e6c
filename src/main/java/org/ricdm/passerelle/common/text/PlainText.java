package org.ricdm.passerelle.common.text;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Rules for text without marks: titles, excerpts, addresses. */
public final class PlainText {

    /** Explicit directional controls (Unicode UAX 9): one in a title turns the line around it. */
    private static final Pattern DIRECTION = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F\\u061C]");

    /** With all controls (Unicode Cc): U+0085 is a line break as well. */
    private static final Pattern SPACE = Pattern.compile("[\\s\\u2028\\u2029\\p{Cc}]+");

    private static final Pattern EDGES = Pattern.compile("^[\\p{Z}\\s]+|[\\p{Z}\\s]+$");
    private static final Pattern VISIBLE = Pattern.compile("[^\\s\\p{Cf}\\p{Cc}\\p{Z}\\u2800\\u3164]");

    private PlainText() {}

    /**
     * One line without controls that turn direction, white space folded, normalised (NFC). Non-breaking spaces inside
     * stay: French puts them before its high punctuation.
     */
    public static String line(String typed) {
        var straight = DIRECTION.matcher(typed).replaceAll("");
        var folded = SPACE.matcher(straight).replaceAll(" ");
        return Normalizer.normalize(EDGES.matcher(folded).replaceAll(""), Normalizer.Form.NFC);
    }

    /** Whether anything can be seen of it. */
    public static boolean isVisible(String text) {
        return VISIBLE.matcher(text).find();
    }

    /** The beginning, at most {@code max} characters with the ellipsis, cut between words, never inside a character. */
    public static String excerpt(String text, int max) {
        var line = SPACE.matcher(text).replaceAll(" ").strip();
        if (line.length() <= max) {
            return line;
        }
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(line);
        var cut = characters.preceding(max);
        var word = line.lastIndexOf(' ', cut);
        return line.substring(0, word > max / 2 ? word : cut).stripTrailing() + "…";
    }

    /** Lower-case letters, digits and dashes out of a title, at most 60 characters; {@code fallback} when none is left. */
    public static String slug(String title, String fallback) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replaceAll("[^a-z0-9]+", "-");
        var short60 = plain.substring(0, Math.min(60, plain.length())).replaceAll("^-+|-+$", "");
        return short60.isEmpty() ? fallback : short60;
    }
}
