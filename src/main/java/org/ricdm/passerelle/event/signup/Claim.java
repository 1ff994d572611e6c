package org.ricdm.passerelle.event.signup;

import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.EventMode;

/**
 * What a sign-up takes a place of.
 *
 * @param way on site or online
 * @param quotaCentreId the Cité whose quota counts, null when the person belongs to none
 * @param reserve whether the organisers gave the place out of what they keep
 */
record Claim(EventMode way, long categoryId, @Nullable Long quotaCentreId, boolean reserve) {

    /** The same as something else. */
    Claim as(long otherCategoryId) {
        return new Claim(way, otherCategoryId, quotaCentreId, reserve);
    }

    /** The same in the other way. */
    Claim going(EventMode other) {
        return new Claim(other, categoryId, quotaCentreId, reserve);
    }

    /** What somebody takes who comes with who has this one: the same way and the same Cité, never the reserve. */
    Claim ofCompanion(long companionCategoryId) {
        return new Claim(way, companionCategoryId, quotaCentreId, false);
    }

    Claim outOfTheReserve() {
        return new Claim(way, categoryId, quotaCentreId, true);
    }

    /** How a way is named in {@code place_limit.ref}. */
    static long ref(EventMode way) {
        return switch (way) {
            case ON_SITE -> 1;
            case ONLINE -> 2;
            case HYBRID -> throw new IllegalArgumentException("nobody takes part in both ways");
        };
    }

    /** Whether a limit of that kind counts for it. */
    boolean fallsUnder(LimitKind kind, long ref) {
        return switch (kind) {
            case EVENT -> true;
            case WAY -> ref == ref(way);
            case CATEGORY -> ref == categoryId;
            case CENTRE -> quotaCentreId != null && ref == quotaCentreId;
        };
    }
}
