package org.ricdm.passerelle.event;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.event.EventParts.Said;

/** How many people took part in events that are over; asks no permission and names nobody. */
public interface Headcounts {

    /** Of each of these events at which anybody was. One statement, none for no events. */
    Map<Long, Headcount> of(Collection<Long> eventIds);

    /**
     * Who was there: those who checked in, or where nobody did, those who had a place.
     *
     * @param people at least one
     * @param centres from which they came
     * @param countries in which these centres are
     */
    record Headcount(int people, int centres, int countries) {

        /** In one sentence. */
        public Said said() {
            return new Said("event.headcount", List.of(people, centres, countries));
        }
    }
}
