package org.ricdm.passerelle.event.signup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a sign-up: who, when, what, why.
 *
 * @param actor the name of who did it; null for the portal itself
 * @param reason as somebody wrote it, empty when nobody did
 */
public record HistoryStep(
        StepKind what, Instant at, @Nullable String actor, String reason) {}
