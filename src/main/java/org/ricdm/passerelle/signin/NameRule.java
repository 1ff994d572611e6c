package org.ricdm.passerelle.signin;

import java.util.List;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.ricdm.passerelle.common.text.PlainText;

/** What a given or family name must be: visible, in one line, not longer than its column. */
final class NameRule {

    private static final int MAX = 60;

    private NameRule() {}

    /** The name as it is stored; what is wrong with it is added to the problems. */
    static String read(String typed, String field, List<Problem> problems) {
        var name = PlainText.line(typed);
        if (!PlainText.isVisible(name)) {
            problems.add(new Problem(field, "signin.error.name", List.of()));
        } else if (name.length() > MAX) {
            problems.add(new Problem(field, "signin.error.nameLong", List.of()));
        }
        return name;
    }
}
