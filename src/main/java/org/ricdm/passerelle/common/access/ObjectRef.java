package org.ricdm.passerelle.common.access;

import java.util.regex.Pattern;

/**
 * Names any object of any room, so that mail, search, files and export can ask about it without knowing its type.
 *
 * @param kind lower-case word of the room that answers for it ({@code topic}, {@code post}, {@code forum} …)
 */
public record ObjectRef(String kind, long id) {

    private static final Pattern KIND = Pattern.compile("[a-z]{1,30}");

    public ObjectRef {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("not a kind: " + kind);
        }
    }

    /** {@code topic:12}: stable, used in keys and headers. */
    @Override
    public String toString() {
        return kind + ":" + id;
    }

    /** Reads what {@link #toString()} wrote; throws {@link IllegalArgumentException} on anything else. */
    public static ObjectRef parse(String text) {
        var colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("not an object reference: " + text);
        }
        return new ObjectRef(text.substring(0, colon), Long.parseLong(text.substring(colon + 1)));
    }
}
