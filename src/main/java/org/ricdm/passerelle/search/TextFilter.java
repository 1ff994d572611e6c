package org.ricdm.passerelle.search;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.IndexableText.Answer;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * What a text must be, whatever its words. Null means any.
 *
 * @param places never empty: where the viewer may read, or one of these
 * @param since inclusive
 * @param until exclusive
 */
record TextFilter(
        Collection<ObjectRef> places,
        @Nullable Long author,
        @Nullable String type,
        @Nullable Language language,
        @Nullable Answer answer,
        @Nullable Instant since,
        @Nullable Instant until) {

    static TextFilter in(Collection<ObjectRef> places) {
        return new TextFilter(places, null, null, null, null, null, null);
    }
}
