package org.ricdm.passerelle.dev.demo;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One page of text as a PDF 1.4, written by hand: demo data need no library. */
final class MinimalPdf {

    private static final Charset WIN_ANSI = Charset.forName("windows-1252");

    private MinimalPdf() {}

    static byte[] of(String title, List<String> lines) {
        var text = new StringBuilder("BT /F1 22 Tf 56 760 Td (" + escaped(title) + ") Tj /F1 13 Tf 0 -36 Td 22 TL\n");
        lines.forEach(line -> text.append('(').append(escaped(line)).append(") Tj T*\n"));
        text.append("ET");
        var objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R /Lang (fr) >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
                "<< /Title (" + escaped(title) + ") >>");
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new ArrayList<Integer>();
        for (var i = 0; i < objects.size(); i++) {
            places.add(pdf.length());
            pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        var table = pdf.length();
        pdf.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        places.forEach(place -> pdf.append(
                        "0".repeat(10 - Integer.toString(place).length()))
                .append(place)
                .append(" 00000 n \n"));
        pdf.append("trailer\n<< /Size ")
                .append(objects.size() + 1)
                .append(" /Root 1 0 R /Info 6 0 R >>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        // One byte a character, so that lengths and places are those of the text.
        return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Bytes of the font's encoding as characters of ISO 8859-1, brackets escaped. */
    private static String escaped(String text) {
        return new String(text.getBytes(WIN_ANSI), StandardCharsets.ISO_8859_1).replaceAll("([\\\\()])", "\\\\$1");
    }
}
