package org.ricdm.passerelle.signin;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where somebody goes after signing in. Only the path and query of what they asked for: nobody is sent to another host. */
final class ReturnAddress {

    private static final String HOME = "/";

    private ReturnAddress() {}

    /** The address inside the portal; home when nothing was asked for, or nothing that can be read. */
    static String of(@Nullable String asked) {
        if (asked == null) {
            return HOME;
        }
        try {
            var uri = new URI(asked);
            var path = uri.getRawPath();
            if (path == null || !path.startsWith("/") || path.startsWith("//")) {
                return HOME;
            }
            // What Spring Security adds to recognise the request when it comes again.
            var query = uri.getRawQuery() == null ? "" : uri.getRawQuery().replaceAll("&?continue$", "");
            return query.isEmpty() ? path : path + "?" + query;
        } catch (URISyntaxException e) {
            return HOME;
        }
    }
}
