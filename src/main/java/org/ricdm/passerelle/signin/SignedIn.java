package org.ricdm.passerelle.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.access.ViewerAuthentication;
import org.ricdm.passerelle.common.i18n.LanguageChoice;
import org.ricdm.passerelle.people.People;
import org.springframework.security.core.context.SecurityContext;
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

    /**
     * Begins a session for the member. One that was open before ends with all that was in it (session fixation); it
     * speaks the language of the account unless the address of the sign-in page named another.
     */
    void begin(HttpServletRequest request, long memberId) {
        var before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        var session = request.getSession(true);
        session.setAttribute(MEMBER, memberId);
        session.setAttribute(SINCE, Instant.now(clock));
        LanguageChoice.hear(request, session);
        // The very next request is a signed-in one, also where the member is not read again before: see VisitorPages.
        people.viewer(memberId).ifPresent(viewer -> isHere(session, viewer));
    }

    /** What Vaadin and the visitors' pages look at: who is here, with the rights of this moment. */
    static SecurityContext isHere(HttpSession session, Viewer viewer) {
        var context = new SecurityContextImpl(new ViewerAuthentication(viewer));
        session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        return context;
    }

    static Optional<Long> member(@Nullable HttpSession session) {
        return session == null ? Optional.empty() : Optional.ofNullable((Long) session.getAttribute(MEMBER));
    }

    static Instant since(HttpSession session) {
        return session.getAttribute(SINCE) instanceof Instant since ? since : Instant.EPOCH;
    }
}
