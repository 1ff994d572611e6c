package org.ricdm.passerelle.event.signup;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.event.EventBrief;

/**
 * How people sign up for an event. All times are wall times of the event.
 *
 * @param opens null while nobody may sign up
 * @param closes null when it closes as the event begins
 * @param changeUntil until when people change and cancel by themselves; null until the event begins
 * @param released from when the quotas of the Cités bind nobody any more; null when they always do
 * @param offerHours how long an offer stands, 1 to 336
 * @param placesShown whether people see how many places are left
 * @param dayMail whether everybody with a place gets their day by mail on the evening before
 */
public record SignUpRules(
        @Nullable LocalDateTime opens,
        @Nullable LocalDateTime closes,
        @Nullable LocalDateTime changeUntil,
        @Nullable LocalDateTime released,
        Approval approval,
        Promotion promotion,
        int offerHours,
        boolean placesShown,
        boolean dayMail) {

    /** Two weeks. */
    public static final int MAX_OFFER_HOURS = 336;

    /** Nobody may sign up yet; when they may, places are given at once. */
    public static final SignUpRules CLOSED =
            new SignUpRules(null, null, null, null, Approval.NONE, Promotion.AUTOMATIC, 48, true);

    /** With one's day by mail. */
    public SignUpRules(
            @Nullable LocalDateTime opens,
            @Nullable LocalDateTime closes,
            @Nullable LocalDateTime changeUntil,
            @Nullable LocalDateTime released,
            Approval approval,
            Promotion promotion,
            int offerHours,
            boolean placesShown) {
        this(opens, closes, changeUntil, released, approval, promotion, offerHours, placesShown, true);
    }

    /** When sign-up opens; null while nobody may sign up. */
    @Nullable
    WallTime opensAt(EventBrief event) {
        return opens == null ? null : new WallTime(opens, event.zone());
    }

    /** When sign-up closes; null while nobody may sign up. */
    @Nullable
    WallTime closesAt(EventBrief event) {
        return opens == null ? null : orStart(closes, event);
    }

    /** Until when people change and cancel by themselves. */
    WallTime changesEnd(EventBrief event) {
        return orStart(changeUntil, event);
    }

    /** Whether the quotas of the Cités bind nobody any more. */
    boolean isReleased(EventBrief event, Instant now) {
        return released != null && !now.isBefore(new WallTime(released, event.zone()).instant());
    }

    private static WallTime orStart(@Nullable LocalDateTime moment, EventBrief event) {
        return moment == null ? event.starts() : new WallTime(moment, event.zone());
    }
}
