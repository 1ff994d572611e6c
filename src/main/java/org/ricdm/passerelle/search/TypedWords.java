package org.ricdm.passerelle.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ricdm.passerelle.common.text.PlainText;

/**
 * What was typed, taken apart: phrases in quotation marks of whatever kind, and the rest. Nothing in it is an operator.
 *
 * @param loose what stands outside quotation marks
 * @param unfinished whether its last word may go on
 */
record TypedWords(String loose, List<String> phrases, boolean unfinished) {

    private static final Pattern PHRASE = Pattern.compile("[\"“”„«»]([^\"“”„«»]*)[\"“”„«»]");

    static TypedWords of(String typed) {
        var line = tidy(typed);
        var phrases = new ArrayList<String>();
        var matcher = PHRASE.matcher(line);
        while (matcher.find()) {
            phrases.add(matcher.group(1));
        }
        var loose = matcher.replaceAll(" ");
        return new TypedWords(loose, phrases, !loose.isBlank() && !loose.endsWith(" "));
    }

    /** One line, and not longer than anybody needs. */
    static String tidy(String typed) {
        var enough = typed.length() <= 4 * Search.LONGEST ? typed : typed.substring(0, 4 * Search.LONGEST);
        var line = PlainText.line(enough);
        return line.codePointCount(0, line.length()) <= Search.LONGEST
                ? line
                : Normalizer.normalize(
                                line.substring(0, line.offsetByCodePoints(0, Search.LONGEST)), Normalizer.Form.NFC)
                        .strip();
    }
}
