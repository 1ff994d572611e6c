package org.ricdm.passerelle.event.letters.ui;

import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.ui.EventNavigation;

/** Links to the letters of an event. */
public final class LettersNavigation {

    private LettersNavigation() {}

    /** All letters of an event, for its organisers. */
    public static String letters(String slug) {
        return EventNavigation.desk(slug) + "/letters";
    }

    /** As {@link #letters(String)}, from that key on. */
    static String letters(String slug, @Nullable Long before) {
        return letters(slug) + (before == null ? "" : "?before=" + before);
    }

    /** One of them, to be written or read. */
    static String letter(String slug, long id) {
        return letters(slug) + "/" + id;
    }
}
