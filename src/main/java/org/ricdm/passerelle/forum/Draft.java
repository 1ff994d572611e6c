package org.ricdm.passerelle.forum;

import java.time.Instant;

/**
 * What somebody has typed and not published.
 *
 * @param place where it was typed: see {@link Drafts}
 * @param more what was typed beside title and body, in the form of whoever typed it; often empty
 */
public record Draft(String place, String title, String body, String more, Instant savedAt) {}
