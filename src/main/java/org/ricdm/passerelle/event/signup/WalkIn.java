package org.ricdm.passerelle.event.signup;

import java.util.Objects;
import java.util.UUID;

/**
 * Somebody who came to the door without a sign-up.
 *
 * @param id made on the device; twice the same one is one person
 * @param name as {@link GuestForm#name}
 * @param organisation as {@link GuestForm#organisation}
 * @param email empty when they give none: they get no mail then, and no certificate
 */
public record WalkIn(UUID id, String name, String organisation, String email, long categoryId) {

    public WalkIn {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(organisation);
        Objects.requireNonNull(email);
    }
}
