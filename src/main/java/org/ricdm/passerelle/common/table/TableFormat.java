package org.ricdm.passerelle.common.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/** The kinds of files in which a table is given. */
public enum TableFormat {
    /** RFC 4180, in UTF-8 with the mark by which Excel knows it. */
    CSV("text/csv; charset=utf-8") {
        @Override
        void write(List<Table> tables, OutputStream to) throws IOException {
            if (tables.size() != 1) {
                throw new IllegalArgumentException("one table a file: " + tables.size());
            }
            CsvFile.write(tables.getFirst(), to);
        }
    },
    /** Office Open XML (ISO/IEC 29500), a sheet for each table. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        void write(List<Table> tables, OutputStream to) throws IOException {
            XlsxFile.write(tables, to);
        }
    };

    private final String contentType;

    TableFormat(String contentType) {
        this.contentType = contentType;
    }

    /** As HTTP names it. */
    public String contentType() {
        return contentType;
    }

    /** A name for the file that ends as its format wants. */
    public String fileName(String name) {
        return name + "." + name().toLowerCase(Locale.ROOT);
    }

    /** Key of its word. */
    public String wordKey() {
        return "ui.table." + name();
    }

    /**
     * Writes the table and leaves the stream open.
     *
     * @throws IOException when the stream takes no more
     */
    public void write(Table table, OutputStream to) throws IOException {
        write(List.of(table), to);
    }

    abstract void write(List<Table> tables, OutputStream to) throws IOException;

    /** Writes several tables into one file with sheets. Throws as {@link #write(Table, OutputStream)}. */
    public static void sheets(List<Table> tables, OutputStream to) throws IOException {
        XLSX.write(tables, to);
    }
}
