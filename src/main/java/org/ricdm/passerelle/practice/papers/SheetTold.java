package org.ricdm.passerelle.practice.papers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * A sheet as it is told to one reader: labels and choices in the reader's language, what its authors typed in theirs. What
 * says nothing is left out.
 *
 * @param facts in one line each
 * @param chapters in the order they are read
 */
public record SheetTold(SheetOutside sheet, Language reader, List<Fact> facts, List<Chapter> chapters) {

    /** The day on which its authors last said that it holds, in the reader's words; empty while it is not published. */
    public String confirmed() {
        return PaperDates.day(sheet.reading().confirmedAt(), reader);
    }

    /** The code of the language that its authors wrote in. */
    public String written() {
        return sheet.reading().language().code();
    }

    /** Whether its authors wrote in another language than the reader's. */
    public boolean isForeign() {
        return sheet.reading().language() != reader;
    }

    /** @param language code of the language of the text */
    public record Fact(String key, String label, String text, String language) {}

    /** @param key of the block, for addresses inside a page */
    public record Chapter(String key, String heading, List<Part> parts) {}

    /**
     * One field of a chapter; one of text, link and rows is there.
     *
     * @param heading empty for the field that the chapter is about
     * @param html safe to show anywhere, links as they are inside the portal; empty when it is no text
     * @param link address of a page elsewhere; empty when it is none
     */
    public record Part(
            String key,
            String heading,
            String html,
            String link,
            @Nullable Rows rows) {}

    /** A table; each line has as many cells as there are heads. */
    public record Rows(String caption, List<String> heads, List<List<Cell>> lines) {}

    /**
     * @param language code of the language of the text
     * @param link address inside the portal; empty for none
     * @param note what else is known of it, such as the size of a file; empty for nothing
     */
    public record Cell(String text, String language, String link, String note) {}
}
