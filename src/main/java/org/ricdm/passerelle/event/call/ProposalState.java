package org.ricdm.passerelle.event.call;

import java.util.EnumSet;
import java.util.Set;

/** How far a proposal is. The only place that knows the transitions. */
public enum ProposalState {
    /** Known to its author only. */
    DRAFT,
    SUBMITTED,
    WITHDRAWN,
    ACCEPTED,
    /** On the waiting list: it takes the place of one that falls out. */
    RESERVE,
    DECLINED;

    /** What organisers decide for. */
    public static final Set<ProposalState> DECISIONS = Set.of(ACCEPTED, RESERVE, DECLINED);

    /** Whether it may become that. A decision may be changed; then everybody is told again. */
    public boolean canBecome(ProposalState next) {
        return switch (this) {
            case DRAFT -> next == SUBMITTED;
            case SUBMITTED -> next == WITHDRAWN || next.isDecision();
            case ACCEPTED, RESERVE, DECLINED -> next != this && next.isDecision();
            case WITHDRAWN -> false;
        };
    }

    /** Whether the author may still change what they propose, as long as the call is open. */
    public boolean isEditable() {
        return this == DRAFT || this == SUBMITTED;
    }

    /** Whether organisers have decided on it and told so. */
    public boolean isDecision() {
        return DECISIONS.contains(this);
    }

    /** The states in which organisers see it, the ones that want something first. */
    public static Set<ProposalState> seenByOrganisers() {
        return EnumSet.complementOf(EnumSet.of(DRAFT));
    }

    /** Key of its word. */
    public String wordKey() {
        return "call.state." + name();
    }
}
