package org.ricdm.passerelle.signin;

import org.ricdm.passerelle.common.i18n.Language;

/**
 * Whom a coordinator asks to join.
 *
 * @param email as typed
 * @param centreSlug the centre to join, empty while none is chosen
 * @param language of the mail and of the page behind it, one of the interface
 */
public record NewInvitation(String email, String centreSlug, Language language) {}
