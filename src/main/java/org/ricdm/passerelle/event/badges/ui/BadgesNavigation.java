package org.ricdm.passerelle.event.badges.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.badges.BadgeFilter;
import org.ricdm.passerelle.event.ui.EventNavigation;

/** Links to badges. */
public final class BadgesNavigation {

    private BadgesNavigation() {}

    /** Where badges are printed, for those who receive people. */
    public static String badges(String slug) {
        return EventNavigation.desk(slug) + "/badges";
    }

    /** As {@link #badges(String)}, narrowed by that, from that person on. */
    static String badges(String slug, BadgeFilter filter, @Nullable Long after) {
        var query = new ArrayList<String>();
        if (filter.due()) {
            query.add("show=due");
        }
        if (!filter.words().isBlank()) {
            query.add("q=" + URLEncoder.encode(filter.words().strip(), StandardCharsets.UTF_8));
        }
        if (after != null) {
            query.add("after=" + after);
        }
        return badges(slug) + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    /** The file of a run of the printer. */
    static String file(String slug, long run) {
        return badges(slug) + "/" + run + ".pdf";
    }
}
