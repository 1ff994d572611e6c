package org.ricdm.passerelle.event.signup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.ricdm.passerelle.common.text.PlainText;

/**
 * Rows as somebody copies them out of a spreadsheet or a mail: name, address, category, workshop. Tabs, semicolons or commas lie
 * between the cells; name and address may stand in either order; a row of headings is left out.
 */
final class PastedRows {

    /** Letters as they look when UTF-8 was read as Windows-1252, and the sign for what could not be read. */
    private static final Pattern DAMAGED = Pattern.compile("\ufffd|[ÃÂ][\u0080-¿€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€");

    private PastedRows() {}

    static List<PastedRow> of(String pasted) {
        var cells = cells(pasted);
        if (cells.size() > 1 && !hasAddress(cells.getFirst()) && cells.stream().anyMatch(PastedRows::hasAddress)) {
            cells = cells.subList(1, cells.size());
        }
        var rows = new ArrayList<PastedRow>();
        for (var row : cells) {
            var isTurned = cell(row, 0).contains("@") && !cell(row, 1).contains("@");
            rows.add(new PastedRow(
                    cell(row, isTurned ? 1 : 0),
                    cell(row, isTurned ? 0 : 1),
                    cell(row, 2),
                    cell(row, 3),
                    row.stream().anyMatch(words -> DAMAGED.matcher(words).find())));
        }
        return rows;
    }

    private static List<List<String>> cells(String pasted) {
        var text = Normalizer.normalize(pasted.strip(), Normalizer.Form.NFC).replace("\ufeff", "");
        if (text.isEmpty()) {
            return List.of();
        }
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        try (var parser = CSVParser.parse(text, format)) {
            return parser.stream()
                    .map(found -> found.stream().map(PlainText::line).toList())
                    .filter(found -> found.stream().anyMatch(words -> !words.isEmpty()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String delimiter(String text) {
        return text.contains("\t") ? "\t" : text.contains(";") ? ";" : ",";
    }

    private static boolean hasAddress(List<String> row) {
        return row.stream().anyMatch(words -> words.contains("@"));
    }

    private static String cell(List<String> row, int number) {
        return number < row.size() ? row.get(number) : "";
    }

    /** @param damaged whether it was read in another encoding than it was saved in */
    record PastedRow(String name, String email, String category, String workshop, boolean damaged) {}
}
