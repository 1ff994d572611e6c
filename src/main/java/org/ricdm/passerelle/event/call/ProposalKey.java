package org.ricdm.passerelle.event.call;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a page of proposals begins: behind that one.
 *
 * @param mean of the last one in hundredths, -1 when nobody judged it
 */
public record ProposalKey(int mean, long id) {

    private static final Pattern FORM = Pattern.compile("(-?[0-9]{1,4})\\.([0-9]{1,18})");

    /** As it stands in an address. */
    @Override
    public String toString() {
        return mean + "." + id;
    }

    /** Reads it from an address; empty for anything else. */
    public static Optional<ProposalKey> of(String typed) {
        var parts = FORM.matcher(typed);
        return parts.matches()
                ? Optional.of(new ProposalKey(Integer.parseInt(parts.group(1)), Long.parseLong(parts.group(2))))
                : Optional.empty();
    }
}
