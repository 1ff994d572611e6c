package org.ricdm.passerelle.practice.ui;

/** Links to sheets of practices. */
public final class PracticeNavigation {

    /** The drafts that one writes on. */
    public static final String PRACTICES = "/practices";

    private PracticeNavigation() {}

    /** Where a sheet is written. */
    public static String edit(long id) {
        return PRACTICES + "/" + id + "/edit";
    }
}
