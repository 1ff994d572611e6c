package org.ricdm.passerelle.signin;

import java.util.List;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * What somebody writes who takes up an invitation. The address and the centre come from the invitation.
 *
 * @param languages understood, best first, at least one
 * @param password empty for signing in by link
 * @param language of the interface
 */
record JoiningForm(String givenName, String familyName, List<Language> languages, String password, Language language) {}
