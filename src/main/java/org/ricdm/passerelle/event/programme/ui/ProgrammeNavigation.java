package org.ricdm.passerelle.event.programme.ui;

/** Links to programmes. */
public final class ProgrammeNavigation {

    private static final String EVENTS = "/events/";

    private ProgrammeNavigation() {}

    /** The event itself, whose room of views this one does not know. */
    static String event(String slug) {
        return EVENTS + slug;
    }

    /** The programme that everybody reads. */
    public static String programme(String slug) {
        return EVENTS + slug + "/programme";
    }

    /** The same, opened at one session. */
    public static String session(String slug, long sessionId) {
        return programme(slug) + "?session=" + sessionId;
    }

    /** What is on, for a screen in the hall. */
    public static String now(String slug) {
        return EVENTS + slug + "/now";
    }

    /** Where its planners work. */
    public static String plan(String slug) {
        return EVENTS + slug + "/manage/programme";
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
