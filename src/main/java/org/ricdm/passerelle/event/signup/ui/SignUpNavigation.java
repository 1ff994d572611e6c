package org.ricdm.passerelle.event.signup.ui;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.signup.DeskLook;
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

    /** As {@link #people(String)}, looked at like that. */
    static String people(String slug, DeskLook look, @Nullable Long before) {
        var query = Stream.of(look.query(), before == null ? "" : "before=" + before)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return people(slug) + (query.isEmpty() ? "" : "?" + query);
    }
}
