package org.ricdm.passerelle.signin;

import java.util.List;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * Somebody at the door: what is known of a person before there is an account.
 *
 * @param email normalised
 * @param languages understood, best first, at least one
 * @param language of the interface
 */
record Applicant(
        String email,
        String givenName,
        String familyName,
        long centreId,
        List<Language> languages,
        Language language) {}
