package org.ricdm.passerelle.event.call;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.EventBrief;

/**
 * What somebody is asked to review at one event.
 *
 * @param reviewBy until when; null when there is no hurry
 * @param tasks those that are still to be reviewed first
 */
public record ReviewerPage(EventBrief event, @Nullable LocalDate reviewBy, List<Task> tasks) {

    /** @param given whether the reviewer has said what they think */
    public record Task(ReviewedProposal proposal, boolean given) {}

    /** How many are still to be reviewed. */
    public long open() {
        return tasks.stream().filter(task -> !task.given()).count();
    }
}
