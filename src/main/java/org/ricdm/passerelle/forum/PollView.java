package org.ricdm.passerelle.forum;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A poll as its reader sees it.
 *
 * @param endedAt when it ended, null while it goes on
 * @param voted whether the reader has voted
 * @param mayVote whether the reader may vote now, or change what they said
 * @param counts null as long as the reader may not know them
 */
public record PollView(
        long topicId,
        PollChoice choice,
        int maxChoices,
        PollBallot ballot,
        PollResults results,
        @Nullable Instant closesAt,
        @Nullable Instant endedAt,
        boolean voted,
        boolean mayVote,
        boolean mayEnd,
        List<Option> options,
        @Nullable Counts counts) {

    /**
     * One option.
     *
     * @param label words, null in a poll about dates
     * @param startsAt date, null in the other polls
     * @param mine what the reader said, {@link PollAnswer#NO} when nothing or when the vote is anonymous
     */
    public record Option(
            int number, @Nullable String label, @Nullable Instant startsAt, PollAnswer mine) {}

    /**
     * What was said.
     *
     * @param voters how many people voted
     * @param yes for each option in their order
     * @param maybe for each option in their order
     */
    public record Counts(int voters, List<Integer> yes, List<Integer> maybe) {}
}
