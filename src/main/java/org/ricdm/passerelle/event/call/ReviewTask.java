package org.ricdm.passerelle.event.call;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.EventBrief;

/**
 * One proposal for one of its reviewers.
 *
 * @param own what they said; null before they did
 * @param others what the others said, without names; empty until the reviewer has said something
 * @param open whether they may say something now, or correct what they said
 */
public record ReviewTask(
        EventBrief event,
        ReviewedProposal proposal,
        @Nullable ReviewEntry own,
        List<ReviewEntry> others,
        boolean open) {}
