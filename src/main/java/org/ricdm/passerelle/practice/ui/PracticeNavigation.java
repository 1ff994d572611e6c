package org.ricdm.passerelle.practice.ui;

/** Links to sheets of practices. */
public final class PracticeNavigation {

    /** The showcase. */
    public static final String PRACTICES = "/practices";

    /** The sheets that one writes. */
    public static final String MINE = PRACTICES + "/mine";

    /** Where a sheet is begun. */
    public static final String NEW = PRACTICES + "/new";

    private PracticeNavigation() {}

    /** Where a sheet is written. */
    public static String edit(long id) {
        return PRACTICES + "/" + id + "/edit";
    }
}
