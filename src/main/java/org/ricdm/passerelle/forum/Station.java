package org.ricdm.passerelle.forum;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/** A post on the way through a long topic, to jump to. */
public record Station(int number, Instant at) {

    /** Posts from which on a topic has stations: two pages. */
    static final int LONG_FROM = 2 * PostRows.PAGE;

    private static final int STEPS = 6;

    /** Numbers of the first post, the last one and some between them, evenly spread; an impossible one for a short topic. */
    static List<Integer> numbers(int lastPostNo) {
        if (lastPostNo < LONG_FROM) {
            return List.of(-1);
        }
        var numbers = new TreeSet<Integer>();
        for (var step = 0; step <= STEPS; step++) {
            numbers.add(1 + Math.round((lastPostNo - 1) * (float) step / STEPS));
        }
        return List.copyOf(numbers);
    }
}
