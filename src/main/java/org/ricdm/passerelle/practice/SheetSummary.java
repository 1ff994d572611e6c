package org.ricdm.passerelle.practice;

import java.time.Instant;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * A draft in a list.
 *
 * @param title may be empty
 * @param filled how many of the five fields have something in them
 */
public record SheetSummary(long id, String title, String promise, Language language, int filled, Instant changedAt) {}
