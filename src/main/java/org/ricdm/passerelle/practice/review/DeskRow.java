package org.ricdm.passerelle.practice.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.practice.SheetState;

/**
 * A review in the list of the office.
 *
 * @param title of the sheet
 * @param round from 1
 * @param given how many reviews are given in that round
 * @param asked how many review it
 * @param isShort whether reviewers are missing
 * @param late how many reviews are late
 * @param undecided whether the reviews differ
 * @param verdict what came of it; null before
 */
public record DeskRow(
        long practiceId,
        String title,
        Language language,
        String centre,
        SheetState state,
        int round,
        Instant submittedAt,
        int given,
        int asked,
        boolean isShort,
        int late,
        boolean undecided,
        @Nullable Verdict verdict) {}
