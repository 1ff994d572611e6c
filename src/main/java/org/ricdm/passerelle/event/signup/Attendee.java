package org.ricdm.passerelle.event.signup;

import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * Somebody who takes part, as lists name them and mails reach them.
 *
 * @param handle null for a guest: they have no page
 * @param centreId null for a guest who came alone
 * @param from the centre, or what a guest said of where they work; may be empty
 * @param city may be empty
 * @param country ISO 3166-1 code, or empty
 * @param email empty when nothing may be sent
 * @param zone the person's own; null for a guest, whose times are those of the event
 * @param active false for members who are suspended or gone and for guests who were forgotten: they get nothing
 */
public record Attendee(
        AttendeeId id,
        String name,
        @Nullable String handle,
        @Nullable Long centreId,
        String from,
        String city,
        String country,
        String email,
        Language language,
        @Nullable ZoneId zone,
        boolean active) {

    /**
     * Somebody without an account.
     *
     * @param organisation as they said it; the centre that brings them stands for an empty one
     * @param email null once it is forgotten
     */
    static Attendee guest(
            AttendeeId id,
            String name,
            String organisation,
            @Nullable Long centreId,
            String centre,
            String city,
            String country,
            @Nullable String email,
            Language language) {
        return new Attendee(
                id,
                name,
                null,
                centreId,
                organisation.isEmpty() ? centre : organisation,
                city,
                country,
                Objects.requireNonNullElse(email, ""),
                language,
                null,
                email != null);
    }
}
