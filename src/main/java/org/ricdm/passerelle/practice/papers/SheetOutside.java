package org.ricdm.passerelle.practice.papers;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.files.StoredFile;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.SheetLink;
import org.ricdm.passerelle.practice.SheetReading;

/**
 * A sheet with all that goes out of the portal with it, as far as who asked may know of it.
 *
 * @param files its picture, proof and kit, by their tokens
 * @param tried centres that try it or have tried it
 * @param finished how often it was brought to its end elsewhere
 * @param replacedBy the sheet that takes its place once it is retired; null when there is none or it is not for who asked
 * @param original the sheet it was made out of; null as above
 * @param forVisitors whether visitors read it as well
 */
public record SheetOutside(
        SheetReading reading,
        Map<String, StoredFile> files,
        int tried,
        int finished,
        @Nullable SheetLink replacedBy,
        @Nullable SheetLink original,
        boolean forVisitors) {

    public long id() {
        return reading.brief().id();
    }

    /** The title that is read; empty for a draft without one. */
    public String title() {
        return reading.content().of(SheetField.TITLE);
    }

    /** Its address, for everybody the same. */
    public String path() {
        return SheetLink.of(id(), title()).path();
    }

    /** Its picture; null without one. */
    public @Nullable StoredFile picture() {
        var file = files.get(reading.content().of(SheetField.PICTURE));
        return file == null || !file.type().isPicture() ? null : file;
    }

    /** What it says and what is said of it: when that is the same, what is printed is the same. */
    List<Object> said() {
        return List.of(
                reading.brief(),
                reading.content().values(),
                reading.centre(),
                reading.authors(),
                reading.credited(),
                String.valueOf(reading.publishedAt()),
                String.valueOf(reading.confirmedAt()),
                String.valueOf(reading.retired()),
                String.valueOf(replacedBy),
                String.valueOf(original),
                files.keySet().stream().sorted().toList(),
                tried,
                finished);
    }
}
