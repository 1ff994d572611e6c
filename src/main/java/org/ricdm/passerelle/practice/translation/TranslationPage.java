package org.ricdm.passerelle.practice.translation;

import java.util.List;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.people.PersonCard;
import org.ricdm.passerelle.practice.SheetBrief;

/**
 * A sheet as a translator has it.
 *
 * @param revision number of what its readers read, which the translator has before them
 * @param from the language of the original
 * @param passages all texts of the sheet, in the order they are read
 * @param translators who began first is the first
 */
public record TranslationPage(
        SheetBrief brief,
        int revision,
        Language from,
        Language to,
        List<Passage> passages,
        List<PersonCard> translators) {

    /** How far it is. */
    public TranslationProgress progress() {
        return TranslationProgress.of(passages);
    }
}
