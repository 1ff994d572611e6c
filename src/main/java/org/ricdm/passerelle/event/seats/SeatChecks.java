package org.ricdm.passerelle.event.seats;

import java.time.Instant;
import java.util.function.Predicate;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.event.programme.BookableSession;

/** What keeps somebody from choosing a session, each said in one sentence beside it. */
record SeatChecks(SeatPicture picture, Instant now) {

    /** Said of a session that is for others. */
    static final String CLOSED = "seats.error.closed";

    /** Said of a session for which it is too late. */
    static final String BEGUN = "seats.error.begun";

    /**
     * @throws InvalidInput when the session is not offered, not to them, or not any more
     */
    void mustBeOpen(Taker taker, long sessionId) {
        var session = picture.sessions().get(sessionId);
        if (session == null || session.capacity() == null || session.withdrawn()) {
            throw refused(sessionId, "seats.error.gone");
        }
        if (!now.isBefore(session.starts().instant())
                || !picture.event().state().isAhead()) {
            throw refused(sessionId, BEGUN);
        }
        if (!picture.door(sessionId).lets(taker)) {
            throw refused(sessionId, CLOSED);
        }
    }

    /**
     * @throws InvalidInput when something they have is in the way, with its name
     */
    void mustNotClash(Taker taker, long sessionId, Predicate<SeatRow> counts) {
        picture.seating().clash(taker.signUpId(), sessionId, counts).ifPresent(clash -> {
            throw clash.minutes() == 0
                    ? refused(sessionId, "seats.error.clash", title(clash.sessionId()))
                    : refused(sessionId, "seats.error.walk", title(clash.sessionId()), clash.minutes());
        });
    }

    /**
     * @throws InvalidInput when the session has begun
     */
    void mustNotHaveBegun(long sessionId) {
        var session = picture.sessions().get(sessionId);
        if (session != null && !now.isBefore(session.starts().instant())) {
            throw refused(sessionId, "seats.error.begun");
        }
    }

    /** The title of a session in the words of who asks. */
    String title(long sessionId) {
        BookableSession session = picture.sessions().get(sessionId);
        return session == null ? "" : session.title();
    }

    /** What is said beside that session. */
    static InvalidInput refused(long sessionId, String key, Object... values) {
        return InvalidInput.of(field(sessionId), key, values);
    }

    /** The name of what was asked of a session, where problems are said. */
    static String field(long sessionId) {
        return "session." + sessionId;
    }
}
