package org.ricdm.passerelle.event.badges;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.pdf.FittedLines;
import org.ricdm.passerelle.common.pdf.QrCode;
import org.ricdm.passerelle.event.onsite.Pass;

/**
 * A badge set in type: every line in the largest size in which it fits.
 *
 * @param spot where it stands on its sheet
 * @param given the line that is read from three metres
 * @param tone number of the colour of the category
 * @param languages codes, best first
 * @param qr the code as a picture
 */
record BadgeFace(
        BadgeSheet.Spot spot,
        FittedLines given,
        FittedLines family,
        FittedLines centre,
        FittedLines place,
        FittedLines category,
        FittedLines event,
        int tone,
        List<String> languages,
        String qr,
        String code) {

    /** Colours there are for categories; further ones begin again, their words differ. */
    private static final int TONES = 6;

    static BadgeFace of(
            Badge badge, Pass pass, BadgeSheet.Spot spot, BadgeRooms rooms, String event, Language language) {
        var given = rooms.given().fit(badge.given());
        return new BadgeFace(
                spot,
                given,
                (given.isOnTwoLines() ? rooms.lower() : rooms.family()).fit(badge.family()),
                rooms.centre().fit(badge.centre()),
                rooms.place().fit(place(badge, language)),
                rooms.category().fit(badge.category()),
                rooms.event().fit(event),
                badge.tone() % TONES,
                badge.languages().stream()
                        .map(code -> code.toUpperCase(Locale.ROOT))
                        .toList(),
                QrCode.of(pass.token()),
                pass.printedCode());
    }

    /** The city with the country's name in the language of the event. */
    private static String place(Badge badge, Language language) {
        var country = Locale.of("", badge.country()).getDisplayCountry(language.locale());
        return Stream.of(badge.city(), country).filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
    }
}
