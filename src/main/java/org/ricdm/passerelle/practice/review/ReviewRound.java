package org.ricdm.passerelle.practice.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.people.PersonCard;

/**
 * A round as those concerned see it.
 *
 * @param number from 1
 * @param running whether reviews are given in it now
 * @param missing how many reviewers are still to be found; 0 once it does not run any more
 * @param undecided whether the reviews differ and the office decides
 * @param verdict what came of it; null before, and when it ended without one
 * @param decidedAt null before
 * @param byOffice whether the office decided; otherwise it followed from what reviewers said
 * @param letter of the office; may be empty
 * @param closed whether reviewers have nothing to do with it any more
 * @param seats those who review or reviewed it, in the order they were asked
 * @param turns how many were asked whose place somebody else took
 * @param questions in the order they were asked
 */
public record ReviewRound(
        int number,
        Instant submittedAt,
        boolean running,
        int missing,
        boolean undecided,
        @Nullable Verdict verdict,
        @Nullable Instant decidedAt,
        boolean byOffice,
        String letter,
        boolean closed,
        List<Seat> seats,
        int turns,
        List<Question> questions) {

    /**
     * One reviewer.
     *
     * @param reason why they declined; null when they did not
     * @param takenAt when they declared that there is no conflict of interest; null before
     * @param dueAt the day by which the review is asked for
     * @param givenAt null before
     * @param late whether that day has passed without it
     * @param entry what they said; null before it is given, and as long as who reads this may not know it
     */
    public record Seat(
            long taskId,
            @Nullable PersonCard person,
            TaskState state,
            @Nullable DeclineReason reason,
            Instant askedAt,
            @Nullable Instant takenAt,
            Instant dueAt,
            @Nullable Instant givenAt,
            boolean late,
            @Nullable ReviewEntry entry) {}

    /** A question of a reviewer with what authors answered. */
    public record Question(long id, @Nullable PersonCard by, Instant at, String text, List<Answer> answers) {}

    /** What an author answered. */
    public record Answer(@Nullable PersonCard by, Instant at, String text) {}
}
