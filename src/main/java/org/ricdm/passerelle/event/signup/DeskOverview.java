package org.ricdm.passerelle.event.signup;

import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.event.EventBrief;

/**
 * The sign-ups of an event as its organisers see them.
 *
 * @param counts how many there are in each state; states that do not occur are missing
 * @param fillings how full each limit is
 * @param choices what it can be narrowed by
 * @param asksSensitive whether a question has answers that only those see who need them
 */
public record DeskOverview(
        EventBrief event,
        DeskPage page,
        Map<SignUpState, Integer> counts,
        List<Filling> fillings,
        DeskChoices choices,
        boolean asksSensitive) {}
