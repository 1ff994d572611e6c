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

    /** Where authors and the office follow the review of a sheet. */
    public static String review(long id) {
        return PRACTICES + "/" + id + "/review";
    }

    /** What one reviews oneself and, for the office, all reviews. */
    public static String reviews() {
        return PRACTICES + "/reviews";
    }

    /** Where a reviewer reviews. */
    public static String reviewTask(long taskId) {
        return reviews() + "/" + taskId;
    }

    /** From whom reviewers are drawn, for the office. */
    public static String reviewers() {
        return PRACTICES + "/reviewers";
    }
}
