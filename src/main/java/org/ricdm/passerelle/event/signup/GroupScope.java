package org.ricdm.passerelle.event.signup;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.people.CentreSummary;

/**
 * Whom somebody may sign up for an event.
 *
 * @param own the centre of a coordinator; null for organisers, who bring anybody
 * @param cite the Cité whose quota counts for the coordinator's people; null when there is none
 * @param centreIds the centres whose people they may bring; empty for organisers
 */
record GroupScope(
        EventBrief event,
        Viewer viewer,
        @Nullable CentreSummary own,
        @Nullable CentreSummary cite,
        Set<Long> centreIds) {

    boolean isOrganiser() {
        return own == null;
    }

    boolean mayBring(long centreId) {
        return isOrganiser() || centreIds.contains(centreId);
    }

    /** Whether the Cité's quota is the coordinator's own, not only one they share. */
    boolean ownsQuota() {
        return own != null && cite != null && own.id() == cite.id();
    }

    /** Organisers also bring people before and after the sign-up is open, as long as the event is ahead. */
    boolean isOpen(Category category, SignUpRules rules, Instant now) {
        return isOrganiser()
                ? event.state().isComing()
                : SignUpWindow.of(category, rules, event, now) == SignUpWindow.OPEN;
    }

    boolean mayGive(Category category) {
        return isOrganiser() || category.openTo() != Category.OpenTo.TEAM;
    }
}
