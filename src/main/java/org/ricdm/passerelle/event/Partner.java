package org.ricdm.passerelle.event;

import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.people.CentreSummary;

/**
 * Who holds an event together with its host.
 *
 * @param name as it is shown; of a centre its own
 * @param url of its website with {@code https://}, empty when there is none
 * @param centre of the network, null for somebody else
 */
public record Partner(String name, String url, @Nullable CentreSummary centre) {

    /** Characters of a name. */
    public static final int MAX_NAME = 120;

    /** Characters of an address. */
    public static final int MAX_URL = 300;

    /** Partners of one event. */
    public static final int MOST = 30;

    /** A centre of the network. */
    public static Partner of(CentreSummary centre) {
        return new Partner(centre.name(), "", centre);
    }
}
