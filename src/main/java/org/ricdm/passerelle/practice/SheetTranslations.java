package org.ricdm.passerelle.practice;

import java.util.List;

/** What the room of translations knows of sheets; asked whenever one is read. */
public interface SheetTranslations {

    /**
     * The translations of a sheet in which something is said, in the order of the languages; none into the language of
     * the original. A number of statements that does not grow with theirs.
     *
     * @param original what readers of the sheet read
     */
    List<SheetTranslation> of(long practiceId, SheetContent original);
}
