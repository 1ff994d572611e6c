package org.ricdm.passerelle.practice.translation.ui;

import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.practice.SheetLink;
import org.ricdm.passerelle.practice.ui.PracticeNavigation;

/** Links to translations of sheets. */
public final class TranslationNavigation {

    private TranslationNavigation() {}

    /** Where one chooses the language to translate a sheet into. */
    public static String translate(long id) {
        return PracticeNavigation.PRACTICES + "/" + id + "/translate";
    }

    /** Where a sheet is translated into that language. */
    public static String translate(long id, Language to) {
        return translate(id) + "?to=" + to.code();
    }

    /** The sheet in that language. */
    public static String in(SheetLink sheet, Language language) {
        return sheet.path() + "?in=" + language.code();
    }
}
