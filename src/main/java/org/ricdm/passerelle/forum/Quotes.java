package org.ricdm.passerelle.forum;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Who is quoted: the handle on the first line of a quote, as {@link Posts#quote} writes it. */
final class Quotes {

    /** No group is repeated: Java would answer a long enough repetition with a stack overflow. */
    private static final Pattern FIRST_LINE =
            Pattern.compile("(?m)^>[ \\t]?@([a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?)[ \\t]*$");

    private Quotes() {}

    static Set<String> quotedHandles(String source) {
        var handles = new LinkedHashSet<String>();
        FIRST_LINE.matcher(source).results().forEach(found -> handles.add(found.group(1)));
        return handles;
    }
}
