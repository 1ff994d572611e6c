package org.ricdm.passerelle.practice.adoption;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.ricdm.passerelle.common.text.PlainText;

/**
 * Why an adoption is given up.
 *
 * @param reason null when none was chosen, which is refused
 * @param text more about it, at most 400 characters; wanted with {@link StopReason#OTHER}
 */
public record Stopping(@Nullable StopReason reason, String text) {

    /** Characters of the text. */
    public static final int MAX_TEXT = 400;

    /**
     * The same as it is stored.
     *
     * @throws InvalidInput on {@code reason}, {@code text}
     */
    Stopping checked() {
        var problems = new ArrayList<Problem>();
        var said = text.strip();
        if (reason == null) {
            problems.add(new Problem("reason", "adoption.error.reason", List.of()));
        }
        if (reason == StopReason.OTHER && !PlainText.isVisible(said)) {
            problems.add(new Problem("text", "adoption.error.other", List.of()));
        }
        Said.mustFit("text", said, MAX_TEXT, problems);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new Stopping(reason, said);
    }
}
