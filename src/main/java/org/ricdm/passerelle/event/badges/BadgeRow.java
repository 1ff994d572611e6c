package org.ricdm.passerelle.event.badges;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who gets a badge.
 *
 * @param id of their sign-up
 * @param centreId null for a guest who came alone
 * @param centre as it stands on the badge; may be empty
 * @param category in the language of the event
 * @param printedAt when the badge that they have was printed; null when they have none
 * @param due whether it is to be printed: there is none, or it says something else by now
 */
public record BadgeRow(
        long id,
        String name,
        @Nullable Long centreId,
        String centre,
        String city,
        String category,
        @Nullable Instant printedAt,
        boolean due) {}
