package org.ricdm.passerelle.search;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.ObjectRef;

/**
 * Where a page of results begins: after the last whole of the page before, wherever that stands now, so that a new result
 * above it repeats nothing; where it is gone, by its place. Travels in the address, so it is read with suspicion.
 */
final class Cursor {

    private static final Pattern TEXT = Pattern.compile("([a-z]{1,30})\\.(\\d{1,18})\\.(\\d{1,4})");

    private Cursor() {}

    static String after(Candidates.Candidate last, int position) {
        return last.thread().kind() + "." + last.thread().id() + "." + position;
    }

    /** Index of the first whole of the page. */
    static int start(List<Candidates.Candidate> wholes, @Nullable String cursor) {
        var parts = TEXT.matcher(cursor == null ? "" : cursor);
        if (!parts.matches()) {
            return 0;
        }
        var last = new ObjectRef(parts.group(1), Long.parseLong(parts.group(2)));
        for (var i = 0; i < wholes.size(); i++) {
            if (wholes.get(i).thread().equals(last)) {
                return i + 1;
            }
        }
        return Math.min(Integer.parseInt(parts.group(3)), wholes.size());
    }
}
