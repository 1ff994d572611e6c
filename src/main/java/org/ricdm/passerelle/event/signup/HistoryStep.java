package org.ricdm.passerelle.event.signup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a sign-up: who, when, what, why.
 *
 * @param actor the name of who did it; null for the portal itself
 * @param reason as somebody wrote it, empty when nobody did
 * @param changed what the organisers changed, null for everything else that happened
 */
public record HistoryStep(
        StepKind what,
        Instant at,
        @Nullable String actor,
        String reason,
        @Nullable EditedParts changed) {}
