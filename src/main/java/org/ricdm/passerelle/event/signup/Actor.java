package org.ricdm.passerelle.event.signup;

import org.jspecify.annotations.Nullable;

/**
 * Who does something with a sign-up.
 *
 * @param memberId null for the portal itself and for a guest
 * @param isGuest whether it is the guest whose sign-up it is
 */
record Actor(@Nullable Long memberId, boolean isGuest) {

    /** What happens by itself. */
    static final Actor PORTAL = new Actor(null, false);

    /** The guest whose sign-up it is. */
    static final Actor GUEST = new Actor(null, true);

    static Actor member(long id) {
        return new Actor(id, false);
    }
}
