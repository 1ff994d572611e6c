package org.ricdm.passerelle.event.signup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.EventBrief;

/**
 * What somebody sees who signs others up.
 *
 * @param centre the centre whose people they bring; null for organisers, who bring anybody
 * @param quota how full the quota of the Cité is; null when it has none
 * @param categories those that may be given
 * @param mayApprove whether requests of the Cité's people wait for who asks
 * @param people those of the centre who signed up; none for organisers, who have a list of their own
 */
public record GroupPage(
        EventBrief event,
        SignUpWindow window,
        @Nullable String centre,
        @Nullable Filling quota,
        List<SignUpPage.Choice> categories,
        boolean mayApprove,
        DeskPage people) {}
