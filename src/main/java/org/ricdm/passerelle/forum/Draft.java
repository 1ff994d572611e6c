package org.ricdm.passerelle.forum;

import java.time.Instant;

/**
 * What somebody has typed and not published.
 *
 * @param place where it was typed: see {@link Drafts}
 */
public record Draft(String place, String title, String body, Instant savedAt) {}
