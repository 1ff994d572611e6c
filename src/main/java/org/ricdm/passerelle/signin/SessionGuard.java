package org.ricdm.passerelle.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.i18n.LanguageChoice;
import org.ricdm.passerelle.common.store.StoreAway;
import org.ricdm.passerelle.people.People;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the member again at each request of a signed-in session, so that a right lost counts from the next request. A
 * session whose member is suspended or gone, or who signed out everywhere, is over.
 */
class SessionGuard extends OncePerRequestFilter {

    private static final String SEEN = "passerelle.seen";
    private static final Duration SEEN_AGAIN_AFTER = Duration.ofMinutes(5);

    private final People people;
    private final Clock clock;

    SessionGuard(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/passerelle/") || path.startsWith("/aura/") || path.startsWith("/VAADIN/build/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        var member = SignedIn.member(session);
        if (session != null && member.isPresent()) {
            Optional<Viewer> viewer;
            try {
                viewer = people.viewer(member.get(), SignedIn.since(session));
            } catch (RuntimeException e) {
                if (!StoreAway.isWhy(e)) {
                    throw e;
                }
                // The session knows who was here a moment ago. Nothing can be read or written for them now, but the
                // page that is open can say so and keep what was typed.
                chain.doFilter(request, response);
                return;
            }
            if (viewer.isPresent()) {
                LanguageChoice.hear(request, session);
                var spoken = LanguageChoice.ofSession(session).map(viewer.get()::speaking);
                SecurityContextHolder.setContext(SignedIn.isHere(session, spoken.orElseGet(viewer::get)));
                see(session, viewer.get());
            } else {
                session.invalidate();
                SecurityContextHolder.clearContext();
            }
        }
        chain.doFilter(request, response);
    }

    private void see(jakarta.servlet.http.HttpSession session, Viewer viewer) {
        var now = Instant.now(clock);
        if (!(session.getAttribute(SEEN) instanceof Instant seen)
                || seen.plus(SEEN_AGAIN_AFTER).isBefore(now)) {
            session.setAttribute(SEEN, now);
            people.seen(viewer.memberId());
        }
    }
}
