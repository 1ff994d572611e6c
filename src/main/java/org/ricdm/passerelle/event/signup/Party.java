package org.ricdm.passerelle.event.signup;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who is signed up, and by whom.
 *
 * @param centreId the person's centre; null for a guest who comes alone
 * @param quotaCentreId the Cité whose quota counts for them; null when there is none
 */
record Party(
        AttendeeId attendee,
        Actor actor,
        @Nullable Long centreId,
        @Nullable Long quotaCentreId) {

    boolean mayChoose(Category category) {
        return attendee.isGuest()
                ? category.openTo().isForGuests()
                : category.openTo().isForMembers();
    }
}
