package org.ricdm.passerelle.people;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** One rule for what an e-mail address is and when two of them are the same. */
public final class EmailAddress {

    /** RFC 5321, 4.5.3.1.3: a path is at most 256 octets with its angle brackets. */
    public static final int MAX_LENGTH = 254;

    // The form of the HTML standard's <input type=email>, plus at least one dot in the domain.
    private static final Pattern FORM = Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@"
            + "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+");

    private EmailAddress() {}

    /** The address as it is stored and compared (trimmed, lower case), or nothing when it is none. */
    public static Optional<String> normalise(String typed) {
        var address = typed.strip().toLowerCase(Locale.ROOT);
        return address.length() <= MAX_LENGTH && FORM.matcher(address).matches()
                ? Optional.of(address)
                : Optional.empty();
    }
}
