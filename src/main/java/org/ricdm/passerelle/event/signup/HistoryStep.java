package org.ricdm.passerelle.event.signup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.people.PersonCard;

/**
 * One thing that happened to a sign-up: who, when, what, why.
 *
 * @param actor null for the portal itself
 * @param reason as somebody wrote it, empty when nobody did
 */
public record HistoryStep(
        StepKind what, Instant at, @Nullable PersonCard actor, String reason) {}
