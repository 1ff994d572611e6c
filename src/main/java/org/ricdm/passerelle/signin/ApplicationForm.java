package org.ricdm.passerelle.signin;

import java.util.List;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * What somebody writes who wants to become a member.
 *
 * @param message why, 10 to 600 characters
 * @param languages understood, best first, at least one
 * @param language of the interface, for all mails until the person chooses
 */
public record ApplicationForm(
        String givenName,
        String familyName,
        String email,
        String centreSlug,
        List<Language> languages,
        String message,
        Language language) {}
