package org.ricdm.passerelle.event.signup;

import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.people.CentreSummary;

/**
 * Somebody who signs up, and by whom it is done.
 *
 * @param centreId the person's centre; null for a guest who comes alone
 * @param cite the Cité whose quota counts for them; null when there is none
 */
record Party(
        AttendeeId attendee,
        Actor actor,
        @Nullable Long centreId,
        @Nullable CentreSummary cite) {

    @Nullable
    Long quotaCentreId() {
        return cite == null ? null : cite.id();
    }

    boolean mayChoose(Category category) {
        return attendee.isGuest()
                ? category.openTo().isForGuests()
                : category.openTo().isForMembers();
    }
}
