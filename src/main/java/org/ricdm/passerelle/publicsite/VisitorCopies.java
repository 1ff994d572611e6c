package org.ricdm.passerelle.publicsite;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.LanguageChoice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives visitors who come at the same moment the same page: nobody of them is signed in, so it says the same to all who
 * read the same language. On opening day hundreds follow one link out of one mail.
 */
@Component
class VisitorCopies {

    /** Bytes of all copies together; some hundred pages. */
    private static final long MOST = 8L * 1024 * 1024;

    /** Made anew for each answer. */
    private static final Set<String> OWN =
            Set.of("set-cookie", "date", "content-length", "etag", "connection", "transfer-encoding");

    private final LanguageChoice languages;
    private final Cache<Key, Copy> copies;

    /** @param good how long a visitor may be shown what was true that long ago; nothing is kept with zero */
    @Autowired
    VisitorCopies(LanguageChoice languages, @Value("${passerelle.visitor-copies}") Duration good) {
        this(languages, good, Ticker.systemTicker());
    }

    VisitorCopies(LanguageChoice languages, Duration good, Ticker ticker) {
        this.languages = languages;
        copies = Caffeine.newBuilder()
                .expireAfterWrite(good)
                .maximumWeight(MOST)
                .weigher((Key key, Copy copy) -> copy.size())
                .ticker(ticker)
                .build();
    }

    /** Answers with a copy; where there is none, with what the chain says, and keeps it if it is a page for everybody. */
    void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!request.getMethod().equals("GET")) {
            chain.doFilter(request, response);
            return;
        }
        var key = new Key(request.getRequestURI(), request.getQueryString(), languages.of(request));
        var kept = copies.getIfPresent(key);
        if (kept != null) {
            kept.writeTo(response);
            return;
        }
        var listening = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, listening);
        if (listening.getStatus() == HttpServletResponse.SC_OK && listening.getHeader(HttpHeaders.SET_COOKIE) == null) {
            copies.put(key, new Copy(headers(listening), listening.getContentAsByteArray()));
        }
        listening.copyBodyToResponse();
    }

    private static Map<String, List<String>> headers(HttpServletResponse response) {
        var headers = new LinkedHashMap<String, List<String>>();
        for (var name : response.getHeaderNames()) {
            if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, List.copyOf(response.getHeaders(name)));
            }
        }
        var type = response.getContentType();
        if (type != null) {
            headers.put(HttpHeaders.CONTENT_TYPE, List.of(type));
        }
        return headers;
    }

    private record Key(String path, @Nullable String query, Language language) {}

    /** An answer of 200. */
    private static final class Copy {

        private final Map<String, List<String>> headers;
        private final byte[] body;

        Copy(Map<String, List<String>> headers, byte[] body) {
            this.headers = headers;
            this.body = body;
        }

        int size() {
            return body.length;
        }

        void writeTo(HttpServletResponse response) throws IOException {
            headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            response.getOutputStream().write(body);
        }
    }
}
