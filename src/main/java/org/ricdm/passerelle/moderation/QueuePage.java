package org.ricdm.passerelle.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next the key of the page after, null on the last one */
public record QueuePage(List<CaseSummary> cases, @Nullable Long next) {}
