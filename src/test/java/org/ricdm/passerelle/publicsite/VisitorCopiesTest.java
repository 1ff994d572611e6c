package org.ricdm.passerelle.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.i18n.LanguageChoice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Which visitors are shown the same page, and for how long. */
@PortalTest
class VisitorCopiesTest {

    private static final Duration GOOD = Duration.ofSeconds(2);

    @Autowired
    LanguageChoice languages;

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void whoComesAtTheSameMomentIsShownTheSamePageWithItsHeaders() throws Exception {
        var copies = copies();

        var first = ask(copies, "/events/porto", "fr", 200);
        var second = ask(copies, "/events/porto", "fr", 200);

        assertThat(made).hasValue(1);
        assertThat(second.getContentAsString())
                .isEqualTo(first.getContentAsString())
                .isEqualTo("page 1");
        assertThat(second.getContentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(second.getHeaders("Vary")).containsExactly("Accept-Language, Cookie");
    }

    @Test
    void anotherLanguageAnotherAddressAndALaterMomentAreAnotherPage() throws Exception {
        var copies = copies();

        ask(copies, "/events/porto", "fr", 200);
        ask(copies, "/events/porto", "it", 200);
        ask(copies, "/events/genova", "fr", 200);
        assertThat(made).hasValue(3);

        nanos.addAndGet(GOOD.toNanos() + 1);
        assertThat(ask(copies, "/events/porto", "fr", 200).getContentAsString()).isEqualTo("page 4");
    }

    @Test
    void whatIsNotThereIsAskedForAgain() throws Exception {
        var copies = copies();

        ask(copies, "/events/soon", "fr", 404);
        var second = ask(copies, "/events/soon", "fr", 200);

        assertThat(made).hasValue(2);
        assertThat(second.getStatus()).isEqualTo(200);
    }

    @Test
    void anAnswerThatSetsACookieIsForOneVisitor() throws Exception {
        var copies = copies();
        var response = new MockHttpServletResponse();
        copies.answer(
                request("/events", "fr"),
                response,
                (request, answer) -> ((HttpServletResponse) answer).addHeader("Set-Cookie", "lang=it"));

        assertThat(ask(copies, "/events", "fr", 200).getHeaders("Set-Cookie")).isEmpty();
        assertThat(made).hasValue(1);
    }

    private VisitorCopies copies() {
        return new VisitorCopies(languages, GOOD, nanos::get);
    }

    private MockHttpServletResponse ask(VisitorCopies copies, String path, String language, int status)
            throws Exception {
        var response = new MockHttpServletResponse();
        copies.answer(request(path, language), response, (request, answer) -> {
            var page = (HttpServletResponse) answer;
            page.setStatus(status);
            page.setContentType("text/html;charset=UTF-8");
            page.setHeader("Vary", "Accept-Language, Cookie");
            page.getWriter().write("page " + made.incrementAndGet());
        });
        return response;
    }

    private static MockHttpServletRequest request(String path, String language) {
        var request = new MockHttpServletRequest("GET", path);
        request.addHeader("Accept-Language", language);
        request.addPreferredLocale(java.util.Locale.forLanguageTag(language));
        return request;
    }
}
