package org.ricdm.passerelle.event.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.people.EmailAddress;

/** Co-presenters without an account as somebody types them: one a line, the name first and the e-mail address last. */
final class TypedPeople {

    static final int MAX_NAME = 120;

    private static final Pattern LAST_WORD = Pattern.compile("[\\s;,<(]*<?([^\\s;,<>()]+)>?\\)?$");

    private TypedPeople() {}

    /** Those people; what cannot be read is said on {@code others}, with the number of its line. */
    static List<CoPresenter> read(String typed, List<Problem> problems) {
        var people = new ArrayList<CoPresenter>();
        var lines = typed.split("\n", -1);
        for (var number = 0; number < lines.length; number++) {
            var line = PlainText.line(lines[number]);
            if (line.isEmpty()) {
                continue;
            }
            var last = LAST_WORD.matcher(line);
            var address = last.find() ? EmailAddress.normalise(last.group(1)) : Optional.<String>empty();
            if (address.isEmpty()) {
                problems.add(new Problem("others", "call.error.noAddress", List.of(number + 1)));
                continue;
            }
            var name = PlainText.line(line.substring(0, last.start()));
            if (!PlainText.isVisible(name) || name.length() > MAX_NAME) {
                problems.add(new Problem("others", "call.error.noName", List.of(number + 1)));
                continue;
            }
            people.add(new CoPresenter(null, name, address.get()));
        }
        return people;
    }
}
