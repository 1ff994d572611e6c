package org.ricdm.passerelle.signin;

import java.time.Instant;
import java.util.List;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * An application that waits for a decision.
 *
 * @param languages understood, best first
 */
public record ApplicationSummary(
        long id,
        String name,
        String email,
        String centreName,
        List<Language> languages,
        String message,
        Instant appliedAt) {}
