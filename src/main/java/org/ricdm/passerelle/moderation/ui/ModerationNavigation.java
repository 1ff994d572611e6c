package org.ricdm.passerelle.moderation.ui;

/** Links to the review queue and to one's own decisions. */
public final class ModerationNavigation {

    public static final String REVIEW = "/admin/review";

    public static final String AUDIT = "/admin/audit";

    /** The decisions against oneself. */
    public static final String DECISIONS = "/settings/moderation";

    private ModerationNavigation() {}

    static String review(long caseId) {
        return REVIEW + "/" + caseId;
    }

    static String decision(long id) {
        return DECISIONS + "/" + id;
    }
}
