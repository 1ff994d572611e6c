package org.ricdm.passerelle.practice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.people.PersonCard;

/**
 * A sheet as it is read.
 *
 * @param content what readers read: what was published last, with what is translated in its place; for the authors of a
 *     sheet that is not published, what they have typed
 * @param html what the text pipeline made of the {@link FieldType#TEXT} fields, by the key of the field
 * @param centre where it is done
 * @param authors in the order they are named
 * @param credited who is thanked, in the order they are named; people who left stay in it
 * @param publishedAt for the first time; null while it is not
 * @param confirmedAt when its authors last said that it holds; null while it is not published
 * @param retired why it is no longer done; null unless it is retired
 * @param source the talk it was begun out of; null when there is none or who asks may not read it
 * @param original the sheet it was made out of, null when there is none or it cannot be read
 * @param waiting whether its authors have typed something that readers do not read yet; told to authors only
 * @param versions the languages it can be read in, and in which this one is
 */
public record SheetReading(
        SheetBrief brief,
        SheetContent content,
        Map<String, String> html,
        SheetCentre centre,
        List<PersonCard> authors,
        List<PersonCard> credited,
        @Nullable Instant publishedAt,
        @Nullable Instant confirmedAt,
        @Nullable Retired retired,
        SheetPage.@Nullable Source source,
        @Nullable SheetLink original,
        boolean waiting,
        SheetVersions versions) {

    /** The language it is read in; single texts may be in the original, see {@link #language(String)}. */
    public Language language() {
        return versions.shown();
    }

    /** The language in which the text at that path is read. */
    public Language language(String path) {
        return versions.of(path);
    }

    /** The centre of a sheet. */
    public record SheetCentre(long id, String slug, String name, String city, String country) {}

    /**
     * The end of a sheet.
     *
     * @param text what its authors say of it; may be empty
     * @param replacedBy the sheet that takes its place, null when none does or it cannot be read
     */
    public record Retired(
            RetiringReason reason, String text, @Nullable SheetLink replacedBy) {}
}
