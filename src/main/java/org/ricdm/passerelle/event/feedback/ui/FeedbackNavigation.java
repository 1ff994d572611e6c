package org.ricdm.passerelle.event.feedback.ui;

import org.ricdm.passerelle.event.ui.EventNavigation;

/** Links to saying how it was. */
public final class FeedbackNavigation {

    private FeedbackNavigation() {}

    /** Where a member says how it was. */
    public static String mine(String slug) {
        return EventNavigation.event(slug) + "/feedback";
    }

    /** What people said, for organisers. */
    public static String results(String slug) {
        return EventNavigation.desk(slug) + "/feedback";
    }

    /** What people said about one session, for organisers and its speakers. */
    public static String results(String slug, long sessionId) {
        return results(slug) + "/" + sessionId;
    }
}
