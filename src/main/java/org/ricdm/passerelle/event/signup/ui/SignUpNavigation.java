package org.ricdm.passerelle.event.signup.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.signup.DeskFilter;
import org.ricdm.passerelle.event.ui.EventNavigation;

/** Links to signing up. */
public final class SignUpNavigation {

    private SignUpNavigation() {}

    /** Where one signs up. */
    public static String signUp(String slug) {
        return EventNavigation.event(slug) + "/sign-up";
    }

    /** One's own sign-up. */
    public static String mine(String slug) {
        return EventNavigation.event(slug) + "/mine";
    }

    /** Where one signs up others. */
    public static String group(String slug) {
        return EventNavigation.event(slug) + "/group";
    }

    /** Where organisers say how many places there are. */
    public static String settings(String slug) {
        return EventNavigation.desk(slug) + "/sign-up";
    }

    /** The list of all sign-ups, for organisers. */
    public static String people(String slug) {
        return EventNavigation.desk(slug) + "/people";
    }

    /** As {@link #people(String)}, narrowed by that. */
    static String people(String slug, DeskFilter filter, @Nullable Long before) {
        var query = new ArrayList<String>();
        if (filter.state() != null) {
            query.add("state=" + filter.state());
        }
        if (filter.categoryId() != null) {
            query.add("category=" + filter.categoryId());
        }
        if (filter.citeId() != null) {
            query.add("cite=" + filter.citeId());
        }
        if (!filter.words().isBlank()) {
            query.add("q=" + URLEncoder.encode(filter.words().strip(), StandardCharsets.UTF_8));
        }
        if (before != null) {
            query.add("before=" + before);
        }
        return people(slug) + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }
}
