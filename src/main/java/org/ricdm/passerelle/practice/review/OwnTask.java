package org.ricdm.passerelle.practice.review;

import java.time.Instant;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * A task of one's own in a list.
 *
 * @param title of the sheet, as it was handed in
 * @param language of the title
 * @param centre where it is done
 * @param round from 1
 * @param late whether the day by which it was asked for has passed without it
 * @param paused whether the authors answer
 */
public record OwnTask(
        long id,
        long practiceId,
        String title,
        Language language,
        String centre,
        int round,
        TaskState state,
        Instant dueAt,
        boolean late,
        boolean paused) {}
