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

    /** Where a field of a sheet is written, by its path. */
    public static String edit(long id, String field) {
        return edit(id) + "#" + field;
    }

    /** A sheet as it is typed, for its authors. */
    public static String preview(String path) {
        return path + "?preview=1";
    }

    /** What a sheet said before. */
    public static String history(long id) {
        return PRACTICES + "/" + id + "/history";
    }
}
