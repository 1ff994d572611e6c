package org.ricdm.passerelle.moderation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * A decision as its author reads it: what was decided, on which rule and facts, what it means and how to answer. Whoever
 * reported or decided it is not named.
 *
 * @param reasons sentences in the author's language
 * @param object what it is about as it stands, null when it is gone or the decision is about the account
 * @param mayAppeal whether an appeal is still open
 * @param outcome what became of the appeal, null as long as nobody decided
 */
public record Statement(
        long id,
        Verdict verdict,
        Language language,
        Instant at,
        List<String> reasons,
        List<String> remedy,
        @Nullable UnderReview object,
        boolean mayAppeal,
        @Nullable String appeal,
        @Nullable Outcome outcome,
        @Nullable String outcomeFacts) {}
