package org.ricdm.passerelle.common.text;

import java.util.regex.Pattern;

/** Addresses of the web that people type, before they become links. */
public final class WebAddress {

    private static final Pattern SHAPE = Pattern.compile("https?://[^\\s\"'<>\\\\]+");

    private WebAddress() {}

    /** Whether it begins with {@code http://} or {@code https://} and could stand in a link as it is. */
    public static boolean isOne(String typed) {
        return SHAPE.matcher(typed).matches();
    }
}
