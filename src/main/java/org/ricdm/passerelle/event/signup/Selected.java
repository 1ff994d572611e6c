package org.ricdm.passerelle.event.signup;

import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventMode;

/**
 * Somebody who signed up, as somebody who is written to.
 *
 * @param givenName of a guest the whole name: nobody knows which part of it is which
 * @param email empty when it was forgotten
 */
public record Selected(
        long signUpId,
        long eventId,
        AttendeeId who,
        String name,
        String givenName,
        String email,
        Language language,
        long categoryId,
        EventMode way,
        SignUpState state,
        Reach reach) {}
