package org.ricdm.passerelle.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A PDF and nothing else: it begins as one at the first byte, ends as one, and is no archive at the same time. */
final class PdfContent {

    /** Readers look for the end there (ISO 32000, annex H). */
    private static final int TAIL = 1024;

    private PdfContent() {}

    static boolean isWhole(Path file) throws IOException {
        return new String(Ends.head(file, 5), StandardCharsets.ISO_8859_1).equals("%PDF-")
                && new String(Ends.tail(file, TAIL), StandardCharsets.ISO_8859_1).contains("%%EOF")
                && !ZipContent.endsIn(file);
    }
}
