package org.ricdm.passerelle.practice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.people.PersonCard;

/**
 * A sheet as one of its authors sees it.
 *
 * @param version for {@link Sheets#keep}
 * @param needHtml what the text pipeline made of the need; as {@code doneHtml}, empty when nothing is typed
 * @param credited in the order they are named; people who left stay in it
 * @param material in the order it is read
 * @param source the whole that the material is taken from; null when the reader may not read it any more
 */
public record SheetPage(
        SheetLink link,
        SheetFields fields,
        int version,
        String needHtml,
        String doneHtml,
        PersonCard author,
        List<PersonCard> credited,
        List<Material> material,
        @Nullable Source source,
        Instant changedAt) {

    /**
     * Where the sheet comes from.
     *
     * @param place such as the name of a forum in the reader's language
     */
    public record Source(String title, String path, String place) {}
}
