package org.ricdm.passerelle.forum;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Who is quoted: the handle on the first line of a quote, as {@link Posts#quote} writes it. */
final class Quotes {

    private static final Pattern FIRST_LINE = Pattern.compile("(?m)^>\\s?@([a-z0-9]+(?:-[a-z0-9]+)*)\\s*$");

    private Quotes() {}

    static Set<String> quotedHandles(String source) {
        var handles = new LinkedHashSet<String>();
        FIRST_LINE.matcher(source).results().forEach(found -> handles.add(found.group(1)));
        return handles;
    }
}
