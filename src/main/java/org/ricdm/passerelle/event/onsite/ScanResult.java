package org.ricdm.passerelle.event.onsite;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a scan on the server.
 *
 * @param signUpId who was meant, null when nobody was
 */
public record ScanResult(UUID id, @Nullable Long signUpId, Outcome outcome) {}
