package org.ricdm.passerelle.common.table;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook. Words are written where they stand and as strings, which a spreadsheet never calculates; the usual store of
 * shared strings would hold all of them in memory until the end.
 */
final class XlsxFile {

    /** Rows held at a time; from the first of them the widths of the columns are taken, which stand before all rows. */
    private static final int HELD = 200;

    private static final int NARROWEST = 10;
    private static final int WIDEST = 48;

    /** Most characters in a cell, by ISO/IEC 29500. */
    private static final int LONGEST = 32_767;

    private static final String DAY = "yyyy-mm-dd";
    private static final String MOMENT = DAY + " hh:mm";

    private XlsxFile() {}

    static void write(List<Table> tables, OutputStream to) throws IOException {
        var open = new FilterOutputStream(to) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            // The stream belongs to who gave it.
            @Override
            public void close() throws IOException {
                flush();
            }
        };
        try (var book = new Workbook(open, "Passerelle", null)) {
            for (var table : tables) {
                var sheet = new Sheet(book.newWorksheet(table.name()), table.headings());
                table.rows().into(sheet::row);
                sheet.finish();
            }
        }
    }

    private static final class Sheet {

        private final Worksheet sheet;
        private final int[] widths;
        private final List<List<Cell>> held = new ArrayList<>(HELD);
        private boolean begun;
        private int written = 1;

        Sheet(Worksheet sheet, List<String> headings) {
            this.sheet = sheet;
            this.widths = new int[headings.size()];
            for (var column = 0; column < headings.size(); column++) {
                sheet.inlineString(0, column, printable(headings.get(column)));
                sheet.style(0, column).bold().set();
                widths[column] = headings.get(column).length();
            }
            sheet.freezePane(0, 1);
        }

        void row(List<Cell> cells) throws IOException {
            held.add(cells);
            if (held.size() == HELD) {
                write();
            }
        }

        void finish() throws IOException {
            write();
            sheet.finish();
        }

        private void write() throws IOException {
            if (!begun) {
                begun = true;
                held.forEach(this::measure);
                for (var column = 0; column < widths.length; column++) {
                    sheet.width(column, Math.clamp(widths[column] + 2L, NARROWEST, WIDEST));
                }
            }
            for (var row : held) {
                for (var column = 0; column < row.size(); column++) {
                    put(column, row.get(column));
                }
                written++;
            }
            held.clear();
            sheet.flush();
        }

        private void measure(List<Cell> row) {
            for (var column = 0; column < row.size(); column++) {
                widths[column] = Math.max(widths[column], width(row.get(column)));
            }
        }

        private void put(int column, Cell cell) {
            switch (cell) {
                case Cell.Words text when text.words().isEmpty() -> {}
                case Cell.Words text -> sheet.inlineString(written, column, printable(text.words()));
                case Cell.Whole whole -> sheet.value(written, column, whole.number());
                case Cell.Moment moment -> {
                    sheet.value(written, column, moment.wall());
                    sheet.style(written, column).format(MOMENT).set();
                }
                case Cell.Day day -> {
                    sheet.value(written, column, day.day());
                    sheet.style(written, column).format(DAY).set();
                }
            }
        }

        private static int width(Cell cell) {
            return switch (cell) {
                case Cell.Words text -> text.words().length();
                case Cell.Whole whole -> Long.toString(whole.number()).length();
                case Cell.Moment moment -> MOMENT.length();
                case Cell.Day day -> DAY.length();
            };
        }

        /** Without what XML does not hold, and as long as a cell may be. */
        private static String printable(String words) {
            var whole = words.codePoints()
                    .filter(one -> one >= ' ' || one == '\t' || one == '\n' || one == '\r')
                    .filter(one -> one != 0xFFFE && one != 0xFFFF && !(one >= 0xD800 && one <= 0xDFFF))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
            return whole.length() <= LONGEST ? whole.toString() : whole.substring(0, LONGEST);
        }
    }
}
