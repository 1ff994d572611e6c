package org.ricdm.passerelle.event.report;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ricdm.passerelle.common.table.Cell;
import org.ricdm.passerelle.common.table.Table;

/**
 * A table of the report in the words of a reader.
 *
 * @param first heading of the names
 * @param columns headings of the figures
 * @param bars whether the rows have a share that a bar shows
 */
public record ReportTable(String title, String first, List<String> columns, List<Row> rows, boolean bars) {

    /**
     * A row of it.
     *
     * @param share of the largest row, or of what there is, in percent; what the bar shows
     */
    public record Row(String name, List<Cell> figures, int share) {

        /** The figures as they are read; a dash where there is none. */
        public List<String> shown(Locale locale) {
            return figures.stream()
                    .map(cell -> cell instanceof Cell.Whole whole
                            ? NumberFormat.getIntegerInstance(locale).format(whole.number())
                            : "–")
                    .toList();
        }
    }

    /** For a file. */
    Table sheet() {
        var headings = new ArrayList<>(List.of(first));
        headings.addAll(columns);
        return Table.of(
                title,
                headings,
                rows.stream()
                        .map(row -> {
                            var cells = new ArrayList<>(List.of(Cell.of(row.name())));
                            cells.addAll(row.figures());
                            return List.copyOf(cells);
                        })
                        .toList());
    }
}
