package org.ricdm.passerelle.practice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.people.PersonCard;

/** Something others said that a sheet is made out of. */
public sealed interface Material {

    /**
     * The reader may read where it comes from.
     *
     * @param path of the object it was taken from
     * @param html sanitised
     */
    record Open(@Nullable PersonCard author, Instant writtenAt, String path, String html, Language language)
            implements Material {}

    /** The reader may not read any more where it comes from: nothing of it is told. */
    record Closed() implements Material {}
}
