package org.ricdm.passerelle.practice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What becomes of a sheet that two people typed in at once: what each of them changed alone is taken over, lists are
 * joined, and of what both changed the store keeps what was there first while the other one is told.
 *
 * @param content to be stored
 * @param disputed paths that both changed to different texts, in the order they are read
 */
record SheetMerge(SheetContent content, List<String> disputed) {

    /**
     * @param base what the one who typed had before them
     * @param mine what they typed
     * @param stored what the store has by now
     */
    static SheetMerge of(SheetContent base, SheetContent mine, SheetContent stored) {
        var merged = stored;
        var disputed = new ArrayList<String>();
        for (var path : mine.differsFrom(base)) {
            var theirs = stored.at(path);
            if (theirs.equals(base.at(path)) || theirs.equals(mine.at(path))) {
                merged = merged.with(path, mine.at(path));
            } else if (isList(path)) {
                merged = merged.with(path, joined(base.at(path), mine.at(path), theirs));
            } else {
                disputed.add(path);
            }
        }
        return new SheetMerge(merged.straightened(), List.copyOf(disputed));
    }

    private static boolean isList(String path) {
        return SheetField.at(path)
                .filter(field ->
                        field.key().equals(path) && (field.type() == FieldType.ROWS || field.type() == FieldType.TERMS))
                .isPresent();
    }

    /** Theirs without what I took out, and with what I added. */
    private static String joined(String base, String mine, String theirs) {
        var before = Set.copyOf(SheetContent.parts(base));
        var wanted = SheetContent.parts(mine);
        var joined = new LinkedHashSet<>(SheetContent.parts(theirs));
        joined.removeIf(one -> before.contains(one) && !wanted.contains(one));
        wanted.stream().filter(one -> !before.contains(one)).forEach(joined::add);
        return String.join(",", joined);
    }
}
