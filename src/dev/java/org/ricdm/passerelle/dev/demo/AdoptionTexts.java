package org.ricdm.passerelle.dev.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.practice.adoption.AdoptionQuestion;
import org.ricdm.passerelle.practice.adoption.Again;
import org.ricdm.passerelle.practice.adoption.Effort;
import org.ricdm.passerelle.practice.adoption.Result;
import org.ricdm.passerelle.practice.adoption.StopReason;

/**
 * Who tried which practice, as it is written.
 *
 * @param planned those of the plan
 * @param banks what others are drawn from, by language
 */
record AdoptionTexts(List<AdoptionText> planned, Map<Language, Bank> banks) {

    Bank bank(Language language) {
        return Objects.requireNonNull(banks.get(language));
    }

    /**
     * A centre and a sheet. Days are counted back from today.
     *
     * @param sheet its key
     * @param by who is responsible
     * @param began when the centre took it up
     * @param start when it started or, when negative, is to start; null: nobody knows
     * @param inside whether only members may learn of it
     * @param answers to the questions that come at the right moment, as far as they come
     */
    record AdoptionText(
            String key,
            String sheet,
            String by,
            int began,
            @Nullable Integer start,
            boolean inside,
            @Nullable Integer finished,
            @Nullable Effort effort,
            @Nullable Result result,
            @Nullable String changed,
            @Nullable Again again,
            @Nullable String advice,
            @Nullable Integer stopped,
            @Nullable StopReason reason,
            @Nullable String text,
            @Nullable Map<AdoptionQuestion, String> answers) {

        /** Whether it runs on that day. */
        boolean runs(int day) {
            var from = start;
            var end = finished == null ? stopped : finished;
            return from != null && Math.min(from, began) > day && (end == null || end < day);
        }

        @Nullable
        String answer(AdoptionQuestion question) {
            return answers == null ? null : answers.get(question);
        }
    }

    record Bank(List<String> changed, List<String> advice, Map<StopReason, String> stopped) {}
}
