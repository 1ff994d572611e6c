package org.ricdm.passerelle.common.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;

/** CSV. Words that a spreadsheet would take for a formula begin with an apostrophe. */
final class CsvFile {

    private static final char MARK = '\ufeff';
    private static final String FORMULAS = "=+-@\t\r";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private CsvFile() {}

    static void write(Table table, OutputStream to) throws IOException {
        var writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        writer.append(MARK);
        // Not closed: the stream belongs to who gave it.
        var csv = CSVFormat.RFC4180.print(writer);
        csv.printRecord(table.headings().stream().map(CsvFile::harmless));
        table.rows().into(row -> csv.printRecord(row.stream().map(CsvFile::words)));
        csv.flush();
    }

    private static String words(Cell cell) {
        return switch (cell) {
            case Cell.Words text -> harmless(text.words());
            case Cell.Whole whole -> Long.toString(whole.number());
            case Cell.Moment moment -> MOMENT.format(moment.wall());
            case Cell.Day day -> day.day().toString();
        };
    }

    private static String harmless(String words) {
        return words.isEmpty() || FORMULAS.indexOf(words.charAt(0)) < 0 ? words : "'" + words;
    }
}
