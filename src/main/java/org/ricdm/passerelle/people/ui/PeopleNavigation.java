package org.ricdm.passerelle.people.ui;

import org.ricdm.passerelle.common.ui.Person;
import org.ricdm.passerelle.people.PersonCard;

/** Links to the pages of people and centres, and how a person is shown. */
public final class PeopleNavigation {

    public static final String CENTRES = "centres";
    public static final String MEMBERS = "members";
    public static final String SETTINGS = "settings";

    private PeopleNavigation() {}

    /** Address of a profile. */
    public static String member(String handle) {
        return "/members/" + handle;
    }

    /** Address of a centre's page. */
    public static String centre(String slug) {
        return "/centres/" + slug;
    }

    /** The person as the building blocks show it; without a link when the account is not active. */
    public static Person person(PersonCard card) {
        return new Person(
                card.name(),
                card.active() ? member(card.handle()) : null,
                card.centreId(),
                card.centreName(),
                card.city(),
                card.country());
    }
}
