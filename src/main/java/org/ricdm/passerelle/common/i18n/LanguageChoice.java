package org.ricdm.passerelle.common.i18n;

import com.vaadin.flow.server.WrappedSession;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.Viewer;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language a person is spoken to: {@code ?lang=} in the address, now or before in a signed-in session, else that of
 * the account, else that of an earlier {@code ?lang=} (a cookie), else what the browser asks for, else English.
 */
@Component("localeResolver")
public class LanguageChoice implements LocaleResolver {

    /** Name of the parameter and of the cookie. */
    public static final String LANG = "lang";

    private static final String CHOSEN = "passerelle.language";

    private final CurrentViewer current;

    LanguageChoice(CurrentViewer current) {
        this.current = current;
    }

    /** The language for that request. */
    public Language of(HttpServletRequest request) {
        return chosen(request).orElseGet(() -> asked(request));
    }

    /** The language in which the request of this moment is answered, of a page or of a view. */
    public static Language ofThisRequest() {
        return Language.ofInterface(LocaleContextHolder.getLocale());
    }

    /** The language that the person chose, now or earlier; nothing when only the browser asks for one. */
    public Optional<Language> chosen(HttpServletRequest request) {
        return typed(request.getParameter(LANG))
                .or(() -> current.find().map(Viewer::language))
                .or(() -> cookie(request));
    }

    /** Keeps the language that the address asks for, if it does, for the rest of the session. */
    public static void hear(HttpServletRequest request, HttpSession session) {
        typed(request.getParameter(LANG)).ifPresent(language -> session.setAttribute(CHOSEN, language));
    }

    /** Speaks that language for the rest of the session, whatever the account says. */
    public static void choose(WrappedSession session, Language language) {
        session.setAttribute(CHOSEN, language);
    }

    /** The language chosen for this session, if any. */
    public static Optional<Language> ofSession(HttpSession session) {
        return session.getAttribute(CHOSEN) instanceof Language language ? Optional.of(language) : Optional.empty();
    }

    /** The language of the interface behind a code, or nothing when the portal does not speak it. */
    public static Optional<Language> typed(@Nullable String code) {
        return code == null ? Optional.empty() : Language.of(code).filter(Language.OF_THE_INTERFACE::contains);
    }

    private static Optional<Language> cookie(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(LANG))
                        .findFirst()
                        .flatMap(cookie -> typed(cookie.getValue()));
    }

    private static Language asked(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Language.EN;
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> typed(locale.getLanguage()).stream())
                .findFirst()
                .orElse(Language.EN);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return of(request).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null && locale != null) {
            var cookie = new Cookie(LANG, Language.ofInterface(locale).code());
            cookie.setPath("/");
            cookie.setMaxAge(60 * 60 * 24 * 365);
            cookie.setHttpOnly(true);
            cookie.setSecure(request.isSecure());
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
    }
}
