package org.ricdm.passerelle.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The index as an administrator sees it.
 *
 * @param written texts written by the running or last rebuild since the portal started
 * @param rebuiltAt when it ended, null when there was none since the start
 */
public record IndexStatus(
        IndexState state, int written, @Nullable Instant rebuiltAt) {}
