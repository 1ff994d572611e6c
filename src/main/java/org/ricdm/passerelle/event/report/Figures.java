package org.ricdm.passerelle.event.report;

/**
 * How many people, of those of one kind.
 *
 * @param signedUp whoever asked for a place, also those who gave it back or wait
 * @param placed who has a place
 * @param came who was seen
 * @param missed who has a place on site and was not seen; who takes part online passes no door
 */
public record Figures(int signedUp, int placed, int came, int missed) {

    /** Nobody. */
    public static final Figures NONE = new Figures(0, 0, 0, 0);

    /** Both together. */
    public Figures plus(Figures other) {
        return new Figures(signedUp + other.signedUp, placed + other.placed, came + other.came, missed + other.missed);
    }
}
