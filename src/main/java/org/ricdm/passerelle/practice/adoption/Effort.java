package org.ricdm.passerelle.practice.adoption;

/** How much work it was against what the sheet forecasts. */
public enum Effort {
    LESS,
    AS_FORECAST,
    MORE,
    MUCH_MORE;

    /** Key of its word. */
    public String wordKey() {
        return "adoption.effort." + name();
    }
}
