package org.ricdm.passerelle.event.signup;

import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.EventMode;

/**
 * One way to take part, for one person.
 *
 * @param left how many places every limit leaves; null when none limits it or the organisers do not show it
 * @param full the first limit that has no room; null when there is a place
 */
public record SignUpOption(
        long categoryId,
        EventMode way,
        @Nullable Integer left,
        @Nullable LimitKind full) {

    /** For who would take that. */
    static SignUpOption of(Claim claim, Limits limits, SignUpRules rules) {
        var left = limits.binding(claim).stream()
                .mapToInt(limit -> limit.room(false))
                .min();
        return new SignUpOption(
                claim.categoryId(),
                claim.way(),
                rules.placesShown() && left.isPresent() ? left.getAsInt() : null,
                limits.full(claim).map(Limit::kind).orElse(null));
    }
}
