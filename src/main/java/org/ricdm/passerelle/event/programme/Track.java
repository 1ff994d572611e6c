package org.ricdm.passerelle.event.programme;

import java.util.stream.Stream;
import org.ricdm.passerelle.common.i18n.Language;

/** Sessions that belong together by what they are about. */
public record Track(long id, TrackEntry entry) {

    /** Its name for a reader of that language, or in English, or in any. */
    public String name(Language reader) {
        var names = entry.names();
        return Stream.concat(Stream.of(reader, Language.EN), Stream.of(Language.values()))
                .filter(names::containsKey)
                .findFirst()
                .map(names::get)
                .orElse("");
    }
}
