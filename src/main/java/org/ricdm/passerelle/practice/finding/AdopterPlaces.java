package org.ricdm.passerelle.practice.finding;

import java.util.Collection;
import java.util.Map;

/** Tells the map which centres try sheets. Answered by the room that keeps the records of it. */
public interface AdopterPlaces {

    /**
     * By the id of a centre, how many of the sheets it tries or has tried, as far as members may know. One statement.
     *
     * @param sheets ids of published sheets, at most some ten thousand
     */
    Map<Long, Integer> adopters(Collection<Long> sheets);
}
