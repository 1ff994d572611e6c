package org.ricdm.passerelle.practice.collection;

import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.practice.SheetLink;

/**
 * A sheet in a collection.
 *
 * @param link with the title in the language that the reader reads best
 * @param promise in the same language
 * @param language of both
 * @param retired whether nobody does it any more
 * @param picture token of the file; null when it has none
 * @param reason why it is there; may be empty
 */
public record CollectedSheet(
        SheetLink link,
        String promise,
        Language language,
        boolean retired,
        @Nullable String picture,
        String pictureText,
        String reason) {

    /** Characters that say why a sheet is there. */
    public static final int MAX_REASON = 300;

    /** A reason as it is stored, or what is wrong with it. */
    static String straight(String typed) {
        var reason = PlainText.isVisible(typed) ? PlainText.line(typed) : "";
        if (reason.length() > MAX_REASON) {
            throw InvalidInput.of("reason", "practice.error.long", MAX_REASON, reason.length());
        }
        return reason;
    }
}
