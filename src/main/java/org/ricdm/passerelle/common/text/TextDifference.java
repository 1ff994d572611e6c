package org.ricdm.passerelle.common.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** What became of a text, word by word (Myers, "An O(ND) Difference Algorithm and Its Variations", 1986). */
public final class TextDifference {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)");

    private TextDifference() {}

    /** What became of a piece of the text. */
    public enum Fate {
        KEPT,
        REMOVED,
        ADDED
    }

    /** A piece of one of the two texts; of what was replaced, what is removed stands first. */
    public record Piece(Fate fate, String text) {}

    /** The pieces in their order; those that are kept or added are the new text, those kept or removed the old one. */
    public static List<Piece> of(String before, String now) {
        var old = words(before);
        var fresh = words(now);
        var pieces = new ArrayList<Piece>();
        var at = 0;
        var deltas = DiffUtils.diff(old, fresh).getDeltas().stream()
                .sorted(Comparator.comparingInt(
                        (AbstractDelta<String> delta) -> delta.getSource().getPosition()))
                .toList();
        for (var delta : deltas) {
            var source = delta.getSource();
            add(pieces, Fate.KEPT, old.subList(at, source.getPosition()));
            add(pieces, Fate.REMOVED, source.getLines());
            add(pieces, Fate.ADDED, delta.getTarget().getLines());
            at = source.getPosition() + source.size();
        }
        add(pieces, Fate.KEPT, old.subList(at, old.size()));
        return pieces;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(BETWEEN_WORDS.split(text));
    }

    private static void add(List<Piece> pieces, Fate fate, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(fate, String.join("", words)));
        }
    }
}
