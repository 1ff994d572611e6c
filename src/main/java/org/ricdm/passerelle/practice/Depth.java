package org.ricdm.passerelle.practice;

/** How much a sheet says. */
public enum Depth {
    /** Five fields, written in ten minutes, read by members at once. */
    SPARK,
    /** All that somebody needs to do the same elsewhere; can be reviewed by peers. */
    FULL;

    /** Key of its word. */
    public String wordKey() {
        return this == SPARK ? "practice.spark" : "practice.sheet";
    }
}
