package org.ricdm.passerelle.event;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * The picture of an event as its organisers say it.
 *
 * @param token of a stored picture; null for no picture
 * @param name of its file; does not count when it is set
 * @param alternatives what can be seen on it; needed in the event's own language where there is a picture
 */
public record PictureEntry(@Nullable String token, String name, Map<Language, String> alternatives) {

    /** Characters of an alternative: one or two sentences, as they are read out. */
    public static final int MAX_ALTERNATIVE = 250;

    /** No picture. */
    public static final PictureEntry NONE = new PictureEntry(null, "", Map.of());
}
