package org.ricdm.passerelle.event.call.ui;

import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.event.call.ProposalState;

/** How far a proposal is. */
class StateChip extends Chip {

    StateChip(ProposalState state, String words) {
        super(kind(state), words);
    }

    private static Kind kind(ProposalState state) {
        return switch (state) {
            case ACCEPTED -> Kind.DONE;
            case SUBMITTED, RESERVE -> Kind.WAITING;
            case DRAFT -> Kind.STATE;
            case WITHDRAWN, DECLINED -> Kind.CLOSED;
        };
    }
}
