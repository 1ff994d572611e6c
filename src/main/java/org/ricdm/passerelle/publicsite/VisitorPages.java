package org.ricdm.passerelle.publicsite;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.web.RequestAt;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Hands a visitor's request for a public address to a plain page, and answers an unknown address with 404 before
 * anybody is asked to sign in. Members reach the view at the same address. Stands before the security filters.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
class VisitorPages extends OncePerRequestFilter {

    /** Set on a request that was handed on; only this class can set it. */
    static final String HANDED_ON = VisitorPages.class.getName();

    private final KnownAddresses known;
    private final ObjectProvider<SecurityContextRepository> sessions;
    private final VisitorCopies copies;
    private final ShallowEtagHeaderFilter etags = new ShallowEtagHeaderFilter();

    VisitorPages(KnownAddresses known, ObjectProvider<SecurityContextRepository> sessions, VisitorCopies copies) {
        this.known = known;
        this.sessions = sessions;
        this.copies = copies;
        etags.setWriteWeakETag(true); // a strong one would forbid compression
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var get = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return !get || request.getParameter("v-r") != null || !wantsPage(request.getHeader("Accept"));
    }

    private static boolean wantsPage(@Nullable String accept) {
        return accept == null || accept.contains("text/html") || accept.contains("*/*");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        var isInside = path.equals(PublicAddress.INSIDE) || path.startsWith(PublicAddress.INSIDE + "/");
        if (isSignedIn(request)) {
            if (isInside || !known.knows(request)) {
                // The frame of the application says so in words; this says it to machines.
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            }
            chain.doFilter(isInside ? new RequestAt("/missing", request) : request, response);
            return;
        }
        var page = PublicAddress.inside(path);
        if (page.isPresent() && !isForMembersBesideAPractice(request)) {
            handOn(page.get(), request, response, chain);
        } else if (isInside || !known.knows(request)) {
            handOn(PublicAddress.MISSING, request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Such as where a sheet is written or reviewed: whoever follows a link in a mail is asked to sign in. */
    private boolean isForMembersBesideAPractice(HttpServletRequest request) {
        return PublicAddress.looksLikeAPractice(request.getRequestURI())
                && known.isViewBeside(request, PublicAddress.A_PRACTICE);
    }

    private boolean isSignedIn(HttpServletRequest request) {
        return request.getSession(false) != null
                && sessions.getIfAvailable(HttpSessionSecurityContextRepository::new)
                        .containsContext(request);
    }

    private void handOn(String inside, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(HANDED_ON, true);
        request.setAttribute(RequestDispatcher.FORWARD_REQUEST_URI, request.getRequestURI());
        etags.doFilter(
                new RequestAt(inside, request),
                response,
                (asked, answer) -> copies.answer((HttpServletRequest) asked, (HttpServletResponse) answer, chain));
    }
}
