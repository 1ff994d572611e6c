package org.ricdm.passerelle.event.certificates;

import java.util.List;
import org.ricdm.passerelle.common.pdf.Typeface;

/** Chooses the size of the letters in the list of sessions, so that the certificate stays on one page. */
final class SessionTable {

    private static final double LARGEST = 10;
    private static final double SMALLEST = 6;
    private static final double STEP = 0.5;

    /** Room for titles, in points; a little less than there is, for a line breaks at words. */
    private static final double TITLES = 275;

    /** Room for the table, in points. */
    private static final double HEIGHT = 275;

    /** Parts of the size, as the style sheet says. */
    private static final double LEADING = 1.2;

    private static final double PADDING = 0.4;

    private static final double RULE = 0.6;

    private SessionTable() {}

    /** In points; what would be unreadable flows on to a second page. */
    static double size(List<CertificateWords.Line> lines) {
        var size = LARGEST;
        while (size > SMALLEST && height(lines, size) > HEIGHT) {
            size -= STEP;
        }
        return size;
    }

    private static double height(List<CertificateWords.Line> lines, double size) {
        return lines.stream()
                        .mapToDouble(line -> Math.ceil(Typeface.REGULAR.widthOf(line.title(), size) / TITLES))
                        .map(rows -> Math.max(1, rows) * size * LEADING + size * PADDING + RULE)
                        .sum()
                + 2 * (size * LEADING + size * PADDING + RULE);
    }
}
