package org.ricdm.passerelle.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Plain text: nothing that a browser would take for a page, a shell for a program, or a viewer for bytes. */
final class TextContent {

    /** Bytes of the beginning that browsers sniff (WHATWG MIME Sniffing, 5.2). */
    private static final int SNIFFED = 1445;

    private static final Pattern MARKUP =
            Pattern.compile("<!doctype|<(?:html|head|body|script|svg|iframe|object|embed|\\?xml|\\?php|%)\\b?");

    private TextContent() {}

    static boolean isPlain(byte[] bytes) {
        for (var b : bytes) {
            if (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                return false;
            }
        }
        var head = new String(Arrays.copyOf(bytes, Math.min(bytes.length, SNIFFED)), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        return !MARKUP.matcher(head).find() && !head.stripLeading().startsWith("#!") && !head.startsWith("{\\rtf");
    }
}
