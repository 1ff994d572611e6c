package org.ricdm.passerelle.event.call;

import java.util.UUID;

/**
 * A form as somebody has it open.
 *
 * @param key names it: whatever it sends is one and the same proposal
 * @param seen the version of the proposal that it shows; 0 before it made one
 */
public record ProposalForm(UUID key, int seen) {

    /** One that made nothing yet. */
    public static ProposalForm fresh() {
        return new ProposalForm(UUID.randomUUID(), 0);
    }

    /** One that shows that proposal as it is. */
    public static ProposalForm of(OwnProposal there) {
        return new ProposalForm(there.key(), there.version());
    }

    /** The same after that version was kept. */
    public ProposalForm at(int version) {
        return new ProposalForm(key, version);
    }
}
