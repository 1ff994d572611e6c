package org.ricdm.passerelle.practice.translation;

import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.practice.SheetLink;

/**
 * Title and promise of a sheet in one language; plain text.
 *
 * @param link with the title in that language
 */
public record FaceText(Language language, SheetLink link, String promise) {

    public String title() {
        return link.title();
    }
}
