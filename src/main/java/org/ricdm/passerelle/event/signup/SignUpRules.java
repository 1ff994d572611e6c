package org.ricdm.passerelle.event.signup;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How people sign up for an event. All times are wall times of the event.
 *
 * @param opens null while nobody may sign up
 * @param closes null when it closes as the event begins
 * @param changeUntil until when people change and cancel by themselves; null until the event begins
 * @param released from when the quotas of the Cités bind nobody any more; null when they always do
 * @param offerHours how long an offer stands, 1 to 336
 * @param placesShown whether people see how many places are left
 */
public record SignUpRules(
        @Nullable LocalDateTime opens,
        @Nullable LocalDateTime closes,
        @Nullable LocalDateTime changeUntil,
        @Nullable LocalDateTime released,
        Approval approval,
        Promotion promotion,
        int offerHours,
        boolean placesShown) {

    /** Two weeks. */
    public static final int MAX_OFFER_HOURS = 336;

    /** Nobody may sign up yet; when they may, places are given at once. */
    public static final SignUpRules CLOSED =
            new SignUpRules(null, null, null, null, Approval.NONE, Promotion.AUTOMATIC, 48, true);
}
