package org.ricdm.passerelle.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a session knows of who signed in: an id and a moment. Everything else is read again. */
@Component
class SignedIn {

    private static final String MEMBER = "passerelle.member";
    private static final String SINCE = "passerelle.since";

    private final Clock clock;

    SignedIn(Clock clock) {
        this.clock = clock;
    }

    /** Begins a session for the member; one that was open before goes on under a new id (session fixation). */
    void begin(HttpServletRequest request, long memberId) {
        var session = request.getSession(true);
        request.changeSessionId();
        session.setAttribute(MEMBER, memberId);
        session.setAttribute(SINCE, Instant.now(clock));
    }

    static Optional<Long> member(@Nullable HttpSession session) {
        return session == null ? Optional.empty() : Optional.ofNullable((Long) session.getAttribute(MEMBER));
    }

    static Instant since(HttpSession session) {
        return session.getAttribute(SINCE) instanceof Instant since ? since : Instant.EPOCH;
    }
}
