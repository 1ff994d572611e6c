package org.ricdm.passerelle.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.IndexableText.Answer;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.people.PersonCard;

/**
 * A whole that was found, by the best of its texts. Read from the store after asking whether the viewer may read it.
 *
 * @param number of the text in the whole, 0 when its title was found and no text
 * @param place name in the viewer's language
 * @param type word of its type, a key of the bundles
 * @param names of what hangs on the text, when it was found by one
 * @param path of the text
 */
public record Hit(
        ObjectRef object,
        int number,
        String title,
        String path,
        List<Piece> excerpt,
        String place,
        @Nullable PersonCard author,
        Instant at,
        Language language,
        String type,
        Answer answer,
        List<String> names) {}
