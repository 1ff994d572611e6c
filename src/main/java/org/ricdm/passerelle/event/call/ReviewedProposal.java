package org.ricdm.passerelle.event.call;

import java.util.List;

/**
 * A proposal as reviewers and organisers read it.
 *
 * @param presenters who presents it, the author first, with where they work
 */
public record ReviewedProposal(long id, ProposalState state, ProposalEntry entry, List<Presenter> presenters) {

    /**
     * Somebody who presents it.
     *
     * @param from centre or organisation; may be empty
     */
    public record Presenter(String name, String from) {}
}
