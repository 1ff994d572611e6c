package org.ricdm.passerelle.event;

import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.people.CentreSummary;

/**
 * Who holds an event together with its host.
 *
 * @param name as it is shown; of a centre its own
 * @param url of its website with {@code https://}, empty when there is none
 * @param centre of the network, null for somebody else
 * @param logo null when there is none
 */
public record Partner(
        String name,
        String url,
        @Nullable CentreSummary centre,
        @Nullable Logo logo) {

    /** Characters of a name. */
    public static final int MAX_NAME = 120;

    /** Characters of an address. */
    public static final int MAX_URL = 300;

    /** Partners of one event. */
    public static final int MOST = 30;

    /** Without a logo. */
    public Partner(String name, String url, @Nullable CentreSummary centre) {
        this(name, url, centre, null);
    }

    /** A centre of the network. */
    public static Partner of(CentreSummary centre) {
        return new Partner(centre.name(), "", centre);
    }

    /** The same with that logo, null for none. */
    public Partner with(@Nullable Logo other) {
        return new Partner(name, url, centre, other);
    }

    /**
     * A picture that says who it is; its name is its alternative.
     *
     * @param token of a stored picture
     * @param width pixels of the version on the page; does not count when it is typed
     * @param height pixels of the version on the page; does not count when it is typed
     */
    public record Logo(String token, int width, int height) {

        /** As it is chosen, before anybody knows how large it is. */
        public static Logo chosen(String token) {
            return new Logo(token, 0, 0);
        }

        /** Its address on the page of that event, inside the portal. */
        public String path(EventBrief event) {
            return event.path() + "/logos/" + token;
        }
    }
}
