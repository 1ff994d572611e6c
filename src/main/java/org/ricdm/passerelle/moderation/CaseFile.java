package org.ricdm.passerelle.moderation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.people.PersonCard;

/**
 * All that is known of a case.
 *
 * @param object null when it is gone, or when the case is about a member
 * @param contested the decision that an appeal is about
 * @param open whether it waits for a decision
 * @param mayDecide false also when the case concerns the viewer
 * @param maySuspend whether the viewer may suspend its author
 * @param takenByMe whether the viewer has taken it on
 */
public record CaseFile(
        long id,
        CaseKind kind,
        @Nullable PersonCard author,
        @Nullable UnderReview object,
        List<RaisedFlag> flags,
        List<PastDecision> history,
        @Nullable PastDecision contested,
        boolean open,
        boolean automated,
        Instant openedAt,
        @Nullable PersonCard takenBy,
        boolean takenByMe,
        @Nullable PersonCard decidedBy,
        boolean mayDecide,
        boolean maySuspend) {

    /** What one person reported. Moderators see who it was, to ask back; nobody else does. */
    public record RaisedFlag(@Nullable PersonCard reporter, Ground ground, String words, Instant at) {}

    /**
     * What was decided before about the same object.
     *
     * @param appeal what the author answered
     */
    public record PastDecision(
            Verdict verdict,
            @Nullable Ground ground,
            String facts,
            @Nullable PersonCard by,
            Instant at,
            @Nullable Instant until,
            @Nullable String appeal,
            @Nullable Outcome outcome,
            @Nullable String outcomeFacts) {}
}
