package org.ricdm.passerelle.common.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a member has a private address for programs; the address itself is nowhere kept.
 *
 * @param usedAt when a program last asked with it, to the hour; null as long as none did
 */
public record FeedKey(Instant madeAt, @Nullable Instant usedAt) {}
