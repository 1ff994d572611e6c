package org.ricdm.passerelle.common.table;

import java.io.IOException;
import java.util.List;

/**
 * A table as it goes into a file.
 *
 * @param name of the sheet, where the format has sheets
 * @param headings of its columns
 * @param rows gives the rows, when the file is written
 */
public record Table(String name, List<String> headings, Rows rows) {

    /** A table whose rows are all at hand. */
    public static Table of(String name, List<String> headings, List<List<Cell>> rows) {
        return new Table(name, headings, into -> {
            for (var row : rows) {
                into.row(row);
            }
        });
    }

    /** Gives rows one after the other; each has as many cells as there are headings. */
    @FunctionalInterface
    public interface Rows {
        void into(Sink sink) throws IOException;
    }

    /** Takes rows. */
    @FunctionalInterface
    public interface Sink {
        void row(List<Cell> cells) throws IOException;
    }
}
