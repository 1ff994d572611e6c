package org.ricdm.passerelle.practice;

import java.time.Instant;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * One of one's own sheets in a list.
 *
 * @param link its title may be empty
 * @param filled how many of the fields that its depth wants have something in them
 * @param wanted how many those are
 * @param waiting whether readers do not read yet what was typed last
 */
public record SheetSummary(
        SheetLink link,
        String promise,
        Language language,
        SheetState state,
        Depth depth,
        SheetKind kind,
        boolean published,
        boolean waiting,
        int filled,
        int wanted,
        Instant changedAt) {}
