package org.ricdm.passerelle.event.signup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of sign-ups, the last one to come first.
 *
 * @param next the key of the following page, null when this is the last one
 */
public record DeskPage(List<DeskRow> rows, @Nullable Long next) {

    /** Rows on a page. */
    public static final int SIZE = 50;

    /** @param found the rows of the page, and one more when there is a page after it */
    static DeskPage of(List<DeskRow> found) {
        return found.size() > SIZE
                ? new DeskPage(found.subList(0, SIZE), found.get(SIZE - 1).id())
                : new DeskPage(found, null);
    }
}
