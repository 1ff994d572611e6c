package org.ricdm.passerelle.event.letters;

import org.ricdm.passerelle.common.i18n.Language;

/**
 * A letter as one reader gets it. The link to their own page is the members' one: that of a guest is for nobody else.
 *
 * @param reader what that person reads
 * @param language in which they get it
 * @param html of the body, safe
 */
public record Preview(String name, Language reader, Language language, String subject, String html) {}
