package org.ricdm.passerelle.event.signup;

import java.time.ZoneId;
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
        boolean active) {}
