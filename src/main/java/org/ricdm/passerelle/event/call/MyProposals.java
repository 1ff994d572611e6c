package org.ricdm.passerelle.event.call;

import java.util.List;
import org.ricdm.passerelle.event.EventBrief;

/**
 * What somebody proposes at one event.
 *
 * @param proposals the newest first, those of others in which they are named last
 */
public record MyProposals(CallPage call, List<OwnProposal> proposals) {

    /** Where a member sees it. */
    public static String path(String slug) {
        return EventBrief.path(slug) + "/proposals/mine";
    }
}
