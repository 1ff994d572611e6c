package org.ricdm.passerelle.thesaurus;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Two labels that differ in case, accents and punctuation only are the same tag. */
final class TagKey {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private TagKey() {}

    /** Letters of any script and digits in lower case, joined by dashes; empty when there are none. */
    static String of(String label) {
        var bare = MARKS.matcher(Normalizer.normalize(label, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss");
        var dashed = BETWEEN.matcher(bare).replaceAll("-");
        return dashed.replaceAll("^-|-$", "");
    }
}
