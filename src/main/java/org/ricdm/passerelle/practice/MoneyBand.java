package org.ricdm.passerelle.practice;

/** What a practice costs in a year without its staff, in euros. */
public enum MoneyBand {
    NOTHING,
    BELOW_1000,
    BELOW_5000,
    BELOW_20000,
    BELOW_100000,
    MORE;

    /** Key of its word. */
    public String wordKey() {
        return "practice.money." + name();
    }
}
