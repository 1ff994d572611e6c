package org.ricdm.passerelle.event.feedback;

import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.programme.BookableSession;

/**
 * What somebody is asked about: a session, or the whole event.
 *
 * @param sessionId {@link #WHOLE} for the whole event
 * @param title in the reader's language as far as there is one
 * @param language of the title
 */
public record Subject(long sessionId, String title, Language language, WallTime starts, WallTime ends) {

    /** Stands for the whole event; no session has it. */
    public static final long WHOLE = 0;

    static Subject of(BookableSession session) {
        return new Subject(session.id(), session.title(), session.language(), session.starts(), session.ends());
    }

    static Subject of(EventBrief event) {
        return new Subject(WHOLE, event.title(), event.language(), event.starts(), event.ends());
    }

    public boolean isWhole() {
        return sessionId == WHOLE;
    }
}
