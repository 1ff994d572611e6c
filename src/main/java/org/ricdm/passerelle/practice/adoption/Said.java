package org.ricdm.passerelle.practice.adoption;

import java.util.List;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.ricdm.passerelle.common.text.PlainText;

/** Rules for what is said in words about an adoption. */
final class Said {

    private Said() {}

    static void mustFit(String field, String said, int most, List<Problem> problems) {
        if (said.length() > most) {
            problems.add(new Problem(field, "adoption.error.long", List.of(most, said.length())));
        }
    }

    static void mustBeThere(String field, String said, List<Problem> problems) {
        if (!PlainText.isVisible(said)) {
            problems.add(new Problem(field, "adoption.error.missing", List.of()));
        }
    }
}
