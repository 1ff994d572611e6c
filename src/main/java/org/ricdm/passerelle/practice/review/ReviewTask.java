package org.ricdm.passerelle.practice.review;

import java.time.Instant;
import java.util.List;
import org.ricdm.passerelle.practice.SheetReading;

/**
 * One sheet for one of its reviewers.
 *
 * @param sheet as it was handed in
 * @param round from 1
 * @param dueAt the day by which the review is asked for
 * @param late whether that day has passed without it
 * @param paused whether the authors answer, so that no review can be given now
 * @param entry what the reviewer typed so far, or gave
 * @param version of that
 * @param rounds what the reviewer may know of all rounds, the last one first: questions with answers, one's own reviews,
 *     and those of the other one once one's own of that round or a later one is given
 */
public record ReviewTask(
        long id,
        SheetReading sheet,
        int round,
        TaskState state,
        Instant dueAt,
        boolean late,
        boolean paused,
        ReviewEntry entry,
        int version,
        List<ReviewRound> rounds) {}
