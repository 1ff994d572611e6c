package org.ricdm.passerelle.practice;

import java.util.Map;

/**
 * A row of a sheet, such as an indicator.
 *
 * @param id letters and digits; the same as long as the row lives
 * @param cells by {@link SheetColumn#key}; a cell with nothing in it is missing
 */
public record SheetRow(String id, Map<String, String> cells) {

    /** What stands in that cell; empty when nothing does. */
    public String of(SheetColumn column) {
        return cells.getOrDefault(column.key(), "");
    }
}
