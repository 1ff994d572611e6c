package org.ricdm.passerelle.practice;

/**
 * How a sheet is linked.
 *
 * @param title plain text; empty for a draft without one
 * @param path address inside the portal, starting with a slash
 */
public record SheetLink(long id, String title, String path) {

    /** The link of the sheet that has this title in its own language. */
    public static SheetLink of(long id, String title) {
        return SheetRows.link(id, title);
    }

    /** The same sheet called something else, as in another language; the address stays. */
    public SheetLink called(String other) {
        return new SheetLink(id, other, path);
    }
}
