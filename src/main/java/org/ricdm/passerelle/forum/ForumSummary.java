package org.ricdm.passerelle.forum;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A forum as its reader sees it.
 *
 * @param newTopics topics of the last 30 days that the reader has never opened, none in a muted forum
 * @param lastTitle title of the topic with the latest post, null in an empty forum
 * @param mayOpen whether the reader may open topics
 * @param archived nothing is written there any more
 * @param chosen how closely the reader chose to follow it, null when nothing was chosen
 * @param standard what counts then
 * @param pace how soon questions usually get an answer, null when too few were answered to tell
 */
public record ForumSummary(
        long id,
        String slug,
        String name,
        String purpose,
        String colour,
        String icon,
        int newTopics,
        @Nullable String lastTitle,
        @Nullable Instant lastAt,
        boolean mayOpen,
        boolean mayAnnounce,
        boolean mayModerate,
        boolean archived,
        @Nullable AnswerPace pace,
        @Nullable Level chosen,
        Level standard) {}
