package org.ricdm.passerelle.practice.papers;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.practice.SheetReading.SheetCentre;

/** Names as papers and public pages say them. */
final class PaperWords {

    private PaperWords() {}

    /** The centre with city and country. */
    static String centre(SheetCentre centre, Language reader) {
        return Stream.of(centre.name(), centre.city(), country(centre.country(), reader))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** @param code ISO 3166-1 */
    static String country(String code, Language reader) {
        return Locale.of("", code).getDisplayCountry(reader.locale());
    }
}
