package org.ricdm.passerelle.practice;

/**
 * How a sheet is linked.
 *
 * @param title plain text; empty for a draft without one
 * @param path address inside the portal, starting with a slash
 */
public record SheetLink(long id, String title, String path) {

    /** The link of the sheet of that id and title. */
    public static SheetLink of(long id, String title) {
        return SheetRows.link(id, title);
    }
}
