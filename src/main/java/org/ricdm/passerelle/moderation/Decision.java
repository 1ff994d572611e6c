package org.ricdm.passerelle.moderation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.ObjectRef;

/**
 * What was decided, why, and what its author answered.
 *
 * @param automated a rule had withheld the object before somebody looked
 * @param until the end of a suspension, null without one
 */
record Decision(
        long id,
        @Nullable Long caseId,
        Verdict verdict,
        ObjectRef object,
        long authorId,
        @Nullable Ground ground,
        String facts,
        boolean automated,
        @Nullable Instant until,
        long decidedBy,
        Instant decidedAt,
        @Nullable String appeal,
        @Nullable Instant appealedAt,
        @Nullable Outcome outcome,
        @Nullable String outcomeFacts,
        @Nullable Long outcomeBy) {

    /** Six months, as article 20 of the Digital Services Act gives to those who complain. */
    static final Duration APPEAL_WITHIN = Duration.ofDays(183);

    static final String MEMBER = "member";

    Instant appealUntil() {
        return decidedAt.plus(APPEAL_WITHIN);
    }

    boolean mayBeAppealed(Instant now) {
        return verdict.isAgainstTheAuthor() && appeal == null && now.isBefore(appealUntil());
    }
}
