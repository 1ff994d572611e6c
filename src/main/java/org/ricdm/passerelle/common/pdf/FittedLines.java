package org.ricdm.passerelle.common.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Words in the largest size in which they fit, on one line or on two; nothing is ever cut.
 *
 * @param lines one or two; none for no words
 * @param size in points, the same for both lines
 */
public record FittedLines(List<String> lines, double size) {

    private static final double STEP = 0.25;

    /** A word shrinks to this part of what is wanted before it is broken where it has no hyphen. */
    private static final double SHRINKING = 0.6;

    /** Whether it took two. */
    public boolean isOnTwoLines() {
        return lines.size() > 1;
    }

    /**
     * Room for words.
     *
     * @param face what they are set in
     * @param width of the room, in points
     * @param one the largest size on one line, in points
     * @param least below that size on one line, two lines are tried
     * @param two the largest size on two lines
     */
    public record Room(Typeface face, double width, double one, double least, double two) {

        /** The words in this room. */
        public FittedLines fit(String words) {
            var clean = Normalizer.normalize(words, Normalizer.Form.NFC)
                    .replaceAll("\\s+", " ")
                    .strip();
            if (clean.isEmpty()) {
                return new FittedLines(List.of(), one);
            }
            var whole = on(List.of(clean), one);
            if (whole.size() >= least) {
                return whole;
            }
            return breaks(clean, whole.size() < least * SHRINKING).stream()
                    .map(lines -> on(lines, two))
                    .filter(lines -> lines.size() > whole.size())
                    .max(Comparator.comparingDouble(FittedLines::size)
                            .thenComparingDouble(lines -> -face.widthOf(longest(lines.lines()), 1)))
                    .orElse(whole);
        }

        private FittedLines on(List<String> lines, double largest) {
            var widest = lines.stream()
                    .mapToDouble(line -> face.widthOf(line, 1))
                    .max()
                    .orElse(0);
            var size = widest == 0 ? largest : Math.min(largest, width / widest);
            // Rounded down, so that what was measured to fit still does after it was written as a number.
            return new FittedLines(lines, Math.floor(size / STEP) * STEP);
        }

        private String longest(List<String> lines) {
            return Collections.max(lines, Comparator.comparingDouble(line -> face.widthOf(line, 1)));
        }
    }

    /** All ways to say it on two lines: after a space or a hyphen; if it must be, in the middle of what has neither. */
    private static List<List<String>> breaks(String words, boolean anywhere) {
        var found = new ArrayList<List<String>>();
        for (var at = 1; at < words.length(); at++) {
            var before = words.charAt(at - 1);
            if (before == ' ' || before == '-') {
                found.add(List.of(words.substring(0, at).strip(), words.substring(at)));
            }
        }
        if (found.isEmpty() && anywhere && words.codePointCount(0, words.length()) > 1) {
            var middle = words.offsetByCodePoints(0, words.codePointCount(0, words.length()) / 2);
            found.add(List.of(words.substring(0, middle), words.substring(middle)));
        }
        return found;
    }
}
