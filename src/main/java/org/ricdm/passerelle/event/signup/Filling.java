package org.ricdm.passerelle.event.signup;

/**
 * How full a limit is.
 *
 * @param name of the category or the Cité; empty for the event and the two ways
 * @param ref 0 for the event, 1 on site, 2 online, or the id of the category or the Cité
 * @param kept of the reserve, what is not given yet
 * @param waiting people in line for whom it counts
 * @param released a quota that binds nobody any more
 */
public record Filling(
        LimitKind kind, long ref, String name, int capacity, int taken, int kept, int waiting, boolean released) {

    /** By how many it is over since it was lowered. */
    public int over() {
        return Math.max(0, taken - capacity);
    }
}
