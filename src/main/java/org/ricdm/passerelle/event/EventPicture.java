package org.ricdm.passerelle.event;

import org.ricdm.passerelle.common.i18n.Language;

/**
 * The picture of an event as its page shows it, for whoever sees the event.
 *
 * @param path of the picture without its version, inside the portal
 * @param width pixels of the wide version
 * @param height pixels of the wide version
 * @param narrowWidth pixels across the narrow version
 * @param alternative what can be seen on it, in the reader's language or the event's own
 * @param language of the alternative
 */
public record EventPicture(String path, int width, int height, int narrowWidth, String alternative, Language language) {

    /** Where the picture of an event lies. */
    static String path(String slug, String token) {
        return EventBrief.path(slug) + "/picture/" + token;
    }

    /** Address of the wide version. */
    public String wide() {
        return path + "/wide";
    }

    /** Both versions, as browsers choose among them. */
    public String versions() {
        return path + "/narrow " + narrowWidth + "w, " + wide() + " " + width + "w";
    }
}
