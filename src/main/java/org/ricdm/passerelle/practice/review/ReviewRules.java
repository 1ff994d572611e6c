package org.ricdm.passerelle.practice.review;

import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.practice.SheetBrief;
import org.ricdm.passerelle.practice.SheetState;

/** What may be done and written around a review. */
final class ReviewRules {

    private ReviewRules() {}

    /** Whether its authors may take it back now. */
    static boolean mayWithdraw(SheetBrief sheet) {
        return sheet.state() == SheetState.SUBMITTED || (sheet.state() == SheetState.QUESTIONS && sheet.published());
    }

    /** The text as it is stored; refused on that field when nothing is to be seen of it or it is too long. */
    static String words(String field, String typed, int max) {
        if (!PlainText.isVisible(typed)) {
            throw InvalidInput.of(field, "peerreview.error.empty");
        }
        var text = typed.strip();
        if (text.length() > max) {
            throw InvalidInput.of(field, "peerreview.error.long", max, text.length());
        }
        return text;
    }
}
