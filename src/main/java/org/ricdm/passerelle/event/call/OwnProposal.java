package org.ricdm.passerelle.event.call;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.people.PersonCard;

/**
 * A proposal for those who present it. Nothing of who reviews it or what they said, and no decision before it is told.
 *
 * @param key names its form
 * @param version counts its changes
 * @param presenters who presents it, the author first, as they are named
 * @param members those of them who have an account, without the author
 * @param mine whether who asks is the author; others who present it only read
 * @param open whether it may be changed and taken back now
 * @param comment what the organisers want the author to know; empty before they decided
 */
public record OwnProposal(
        long id,
        UUID key,
        ProposalState state,
        int version,
        ProposalEntry entry,
        List<String> presenters,
        List<PersonCard> members,
        boolean mine,
        boolean open,
        Instant changedAt,
        @Nullable Instant decidedAt,
        String comment) {}
