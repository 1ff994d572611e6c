package org.ricdm.passerelle.practice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.people.PersonCard;

/**
 * A sheet as one of its authors writes it.
 *
 * @param content what is typed
 * @param waiting whether readers do not read yet what was typed last
 * @param authors in the order they are named
 * @param credited in the order they are named; people who left stay in it
 * @param material in the order it is read
 * @param source the whole that the material is taken from; null when there is none or who asks may not read it any more
 */
public record SheetPage(
        SheetBrief brief,
        SheetContent content,
        boolean waiting,
        List<PersonCard> authors,
        List<PersonCard> credited,
        List<Material> material,
        @Nullable Source source) {

    /** The link of the sheet, with the title that is typed. */
    public SheetLink link() {
        return SheetRows.link(brief.id(), content.of(SheetField.TITLE));
    }

    /**
     * Where the sheet comes from.
     *
     * @param place such as the name of a forum in the reader's language
     */
    public record Source(String title, String path, String place) {}
}
