package org.ricdm.passerelle.signin;

import java.time.Instant;

/** An application that waits for a decision. */
public record ApplicationSummary(
        long id, String name, String email, String centreName, String languages, String message, Instant appliedAt) {}
