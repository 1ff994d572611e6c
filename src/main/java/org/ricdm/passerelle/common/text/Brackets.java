package org.ricdm.passerelle.common.text;

/**
 * Bounds brackets that open inside each other. CommonMark looks back over open brackets, so thousands of them cost the
 * square of their number; no honest text nests more than a few.
 */
final class Brackets {

    private static final int MAX_OPEN = 100;

    private Brackets() {}

    /** The source with the brackets beyond the bound escaped. */
    static String bounded(String source) {
        var open = 0;
        StringBuilder bounded = null;
        for (var i = 0; i < source.length(); i++) {
            var c = source.charAt(i);
            if (c == '[') {
                open++;
            } else if (c == ']' && open > 0) {
                open--;
            }
            if (c == '[' && open > MAX_OPEN && bounded == null) {
                bounded = new StringBuilder(source.substring(0, i));
            }
            if (bounded != null) {
                if (c == '[' && open > MAX_OPEN) {
                    bounded.append('\\');
                }
                bounded.append(c);
            }
        }
        return bounded == null ? source : bounded.toString();
    }
}
