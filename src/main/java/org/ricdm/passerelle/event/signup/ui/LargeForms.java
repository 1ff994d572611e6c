package org.ricdm.passerelle.event.signup.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.web.RequestAt;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A form of a guest that is larger than the server takes: nothing of it can be read, not even the token against forgery, so
 * that it would end in an error page. It is shown the guest's own page instead, which says why. Stands before the security
 * filters, which look into the form.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
class LargeForms extends OncePerRequestFilter {

    /** Set on a request whose form was too large: by how much it may be, in megabytes. */
    static final String MOST = LargeForms.class.getName();

    /** Bytes that are listened to before we answer; a browser that is cut off while it speaks does not hear why. */
    private static final long HEARD_OUT = 256L * 1024 * 1024;

    private static final Pattern FORM = Pattern.compile("(/events/[^/]+/guest/[^/]+)(?:/companions(?:/[0-9]+)?)?");

    private final DataSize most;

    LargeForms(@Value("${spring.servlet.multipart.max-request-size}") DataSize most) {
        this.most = most;
    }

    /** By how much a form may be that was larger, in megabytes; null for any other request. */
    static @Nullable Long most(HttpServletRequest request) {
        return (Long) request.getAttribute(MOST);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return !request.getMethod().equals("POST")
                || type == null
                || !type.startsWith("multipart/")
                || request.getContentLengthLong() <= most.toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var form = FORM.matcher(request.getRequestURI());
        if (!form.matches()) {
            chain.doFilter(request, response);
            return;
        }
        hearOut(request);
        request.setAttribute(MOST, most.toMegabytes());
        chain.doFilter(new Opening(form.group(1), request), response);
    }

    private static void hearOut(HttpServletRequest request) throws IOException {
        var buffer = new byte[64 * 1024];
        var heard = 0L;
        var bytes = request.getInputStream();
        for (var read = bytes.read(buffer); read >= 0 && heard < HEARD_OUT; read = bytes.read(buffer)) {
            heard += read;
        }
    }

    /** As if the page had been opened. */
    private static class Opening extends RequestAt {

        Opening(String path, HttpServletRequest request) {
            super(path, request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }
    }
}
