package org.ricdm.passerelle.event;

import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.text.PlainText;

/** Why something was done to an event or to what belongs to it, in one line that those concerned read. */
public final class SaidReason {

    /** Characters of a reason. */
    public static final int MAX = 300;

    private SaidReason() {}

    /**
     * The line as it is stored.
     *
     * @param missing key of the message when there is none
     * @throws InvalidInput on {@code reason} when there is none or it is too long
     */
    public static String checked(String typed, String missing) {
        var said = PlainText.line(typed);
        if (!PlainText.isVisible(said)) {
            throw InvalidInput.of("reason", missing);
        }
        if (said.length() > MAX) {
            throw InvalidInput.of("reason", "event.error.long", MAX);
        }
        return said;
    }
}
