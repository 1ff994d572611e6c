package org.ricdm.passerelle.event.signup.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.signup.DeskColumns;
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

    /** Where the organisers begin a letter to those whom that look shows. */
    static String letter(String slug, DeskLook look) {
        return EventNavigation.desk(slug) + "/letters?to=people&"
                + look.with(DeskColumns.USUAL).query();
    }

    /** Where an organiser changes somebody's sign-up. */
    static String person(String slug, long signUpId) {
        return people(slug) + "/" + signUpId;
    }

    /** The list of all sign-ups, for organisers. */
    public static String people(String slug) {
        return EventNavigation.desk(slug) + "/people";
    }

    /** Goes to {@link #people(String, DeskLook, Long)}; a link is to be preferred where there is one. */
    static void openPeople(String slug, DeskLook look) {
        UI.getCurrent().navigate(people(slug).substring(1), QueryParameters.fromString(look.query()));
    }

    /** As {@link #people(String)}, looked at like that. */
    static String people(String slug, DeskLook look, @Nullable Long before) {
        var query = Stream.of(look.query(), before == null ? "" : "before=" + before)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return people(slug) + (query.isEmpty() ? "" : "?" + query);
    }
}
