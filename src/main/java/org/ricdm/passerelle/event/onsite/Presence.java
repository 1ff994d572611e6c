package org.ricdm.passerelle.event.onsite;

import java.time.Instant;
import java.util.UUID;

/**
 * That somebody was there.
 *
 * @param point the session, 0 for the event itself
 * @param at of the earliest scan that stands
 * @param device where it was made
 * @param scanId that scan, to take it back
 */
public record Presence(long signUpId, long point, Instant at, String device, UUID scanId) {}
