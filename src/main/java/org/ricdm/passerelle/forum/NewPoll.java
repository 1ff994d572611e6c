package org.ricdm.passerelle.forum;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to ask in a poll. The options stay as they are once it is published, so that nobody voted for
 * something else than what is written there.
 *
 * @param maxChoices options that one member may choose, 2 or more; counts in {@link PollChoice#MULTIPLE} only
 * @param closesAt when it ends by itself, null for never
 * @param labels options in words, 2 to 20 of 1 to 120 characters, each different; blank ones do not count; none in a
 *     poll about dates
 * @param dates options of a poll about dates, 2 to 20, each different and in the future; none in the other polls
 */
public record NewPoll(
        PollChoice choice,
        int maxChoices,
        PollBallot ballot,
        PollResults results,
        @Nullable Instant closesAt,
        List<String> labels,
        List<Instant> dates) {}
