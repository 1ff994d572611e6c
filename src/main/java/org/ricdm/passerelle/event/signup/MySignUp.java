package org.ricdm.passerelle.event.signup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.event.EventMode;

/**
 * One's own sign-up.
 *
 * @param category its name in the reader's language
 * @param position in the waiting list, 1 for who is next; 0 when the person does not wait
 * @param full the limit that the person waits for; null when they do not wait
 * @param offeredUntil until when an offered place is kept; null when none is offered
 * @param mayChange whether the person may change and cancel it by themselves
 * @param changeUntil until when
 * @param steps what happened to it, oldest first
 */
public record MySignUp(
        long id,
        SignUpState state,
        long categoryId,
        String category,
        EventMode way,
        int position,
        @Nullable LimitKind full,
        @Nullable Instant offeredUntil,
        boolean mayChange,
        WallTime changeUntil,
        List<Step> steps) {

    /**
     * One thing that happened to it.
     *
     * @param reason as somebody wrote it, empty when nobody did
     * @param byOther whether somebody else did it, or the portal itself
     */
    public record Step(StepKind what, Instant at, String reason, boolean byOther) {}
}
