package org.ricdm.passerelle.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.ViewerAuthentication;
import org.ricdm.passerelle.people.People;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** What a session knows of who signed in: an id and a moment. Everything else is read again. */
@Component
class SignedIn {

    private static final String MEMBER = "passerelle.member";
    private static final String SINCE = "passerelle.since";

    private final People people;
    private final Clock clock;

    SignedIn(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** Begins a session for the member. One that was open before ends with all that was in it (session fixation). */
    void begin(HttpServletRequest request, long memberId) {
        var before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        var session = request.getSession(true);
        session.setAttribute(MEMBER, memberId);
        session.setAttribute(SINCE, Instant.now(clock));
        // The guard sees to it at each request; visitors' pages are told from members' before it is asked.
        people.viewer(memberId)
                .ifPresent(viewer -> session.setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        new SecurityContextImpl(new ViewerAuthentication(viewer))));
    }

    static Optional<Long> member(@Nullable HttpSession session) {
        return session == null ? Optional.empty() : Optional.ofNullable((Long) session.getAttribute(MEMBER));
    }

    static Instant since(HttpSession session) {
        return session.getAttribute(SINCE) instanceof Instant since ? since : Instant.EPOCH;
    }
}
