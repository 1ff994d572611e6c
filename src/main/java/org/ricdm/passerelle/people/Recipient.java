package org.ricdm.passerelle.people;

import java.time.ZoneId;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * A member as somebody who is written to.
 *
 * @param active false for members who are suspended, gone or erased: they get nothing
 */
public record Recipient(
        long memberId, String email, String name, String givenName, Language language, ZoneId zone, boolean active) {}
