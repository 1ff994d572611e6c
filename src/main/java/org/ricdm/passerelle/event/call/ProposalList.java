package org.ricdm.passerelle.event.call;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.event.EventBrief;

/**
 * What was proposed, for organisers, page by page.
 *
 * @param window of the call
 * @param closes its deadline; null when there is none
 * @param counts how many there are in each state; nothing for a state without any
 * @param prepared how many decisions wait to be told
 * @param reviewers how many reviewers there are
 * @param next where the next page begins; null on the last one
 */
public record ProposalList(
        EventBrief event,
        CallWindow window,
        @Nullable WallTime closes,
        Map<ProposalState, Integer> counts,
        int prepared,
        int reviewers,
        List<ProposalRow> rows,
        @Nullable ProposalKey next) {}
