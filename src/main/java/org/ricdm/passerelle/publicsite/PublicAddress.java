package org.ricdm.passerelle.publicsite;

import java.util.Optional;
import java.util.regex.Pattern;

/** Which addresses have a page for visitors, and which handler inside shows it. */
final class PublicAddress {

    /** Where the handlers lie. Nobody reaches them by this address from outside. */
    static final String INSIDE = "/_site";

    static final String MISSING = INSIDE + "/missing";

    private static final Pattern CENTRE = Pattern.compile("/centres/[^/]{1,60}");

    /** Not the addresses where members write. */
    private static final Pattern EVENT = Pattern.compile("/events/(?!new$|mine$)[^/]{1,60}");

    private static final Pattern BESIDE_EVENT = Pattern.compile("/events/[^/]{1,60}/(programme|now|materials)");

    private static final Pattern PRACTICE = Pattern.compile("/practices/[0-9]{1,18}(/[^/.]{0,100})?");

    /** An address at which nothing but a sheet is read: a view that answers elsewhere below a sheet is another one. */
    static final String A_PRACTICE = "/practices/0/practice";

    private PublicAddress() {}

    /** Whether a view of members may lie at an address that looks like the one of a sheet. */
    static boolean looksLikeAPractice(String path) {
        return PRACTICE.matcher(path).matches();
    }

    static Optional<String> inside(String path) {
        if (path.equals("/")) {
            return Optional.of(INSIDE + "/home");
        }
        return path.equals("/centres")
                        || CENTRE.matcher(path).matches()
                        || path.equals("/events")
                        || EVENT.matcher(path).matches()
                        || BESIDE_EVENT.matcher(path).matches()
                        || path.equals("/practices")
                        || PRACTICE.matcher(path).matches()
                ? Optional.of(INSIDE + path)
                : Optional.empty();
    }
}
