package org.ricdm.passerelle.practice.review;

import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.text.PlainText;

/** What may be written around a review. */
final class ReviewRules {

    private ReviewRules() {}

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
