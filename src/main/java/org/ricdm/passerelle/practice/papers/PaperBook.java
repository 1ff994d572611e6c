package org.ricdm.passerelle.practice.papers;

import org.ricdm.passerelle.common.i18n.Language;

/**
 * What stands on the cover of several sheets.
 *
 * @param title plain text
 * @param text Markdown, why these sheets stand together; may be empty
 * @param language of title and text
 */
public record PaperBook(String title, String text, Language language) {}
