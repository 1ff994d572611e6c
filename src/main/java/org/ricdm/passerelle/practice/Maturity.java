package org.ricdm.passerelle.practice;

/** How long a practice has been done. */
public enum Maturity {
    IDEA,
    TESTED,
    ONE_YEAR,
    TWO_YEARS,
    EVALUATED;

    /** Key of its word. */
    public String wordKey() {
        return "practice.maturity." + name();
    }
}
