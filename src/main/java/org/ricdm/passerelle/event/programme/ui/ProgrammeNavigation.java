package org.ricdm.passerelle.event.programme.ui;

import org.ricdm.passerelle.event.ui.EventNavigation;

/** Links to programmes. */
public final class ProgrammeNavigation {

    private ProgrammeNavigation() {}

    /** The programme that everybody reads. */
    public static String programme(String slug) {
        return EventNavigation.event(slug) + "/programme";
    }

    /** The same, opened at one session. */
    public static String session(String slug, long sessionId) {
        return programme(slug) + "?session=" + sessionId;
    }

    /** What is on, for a screen in the hall. */
    public static String now(String slug) {
        return EventNavigation.event(slug) + "/now";
    }

    /** Where its planners work. */
    public static String plan(String slug) {
        return EventNavigation.desk(slug) + "/programme";
    }

    /** Rooms, tracks and speakers. */
    public static String venue(String slug) {
        return plan(slug) + "/rooms";
    }

    /** What a release would change, and the release itself. */
    public static String publish(String slug) {
        return plan(slug) + "/publish";
    }
}
