package org.ricdm.passerelle.signin;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Keeps its session, and sends back the hidden token of the form it looked at last. Speaks English. */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final MockMvc portal;
    private final String remoteAddress;
    private String host = "localhost";
    private String token = "";
    private MockHttpSession session;

    Browser(MockMvc portal, String remoteAddress) {
        this.portal = portal;
        this.remoteAddress = remoteAddress;
    }

    /** Claims from now on to talk to that host. */
    Browser claiming(String lie) {
        host = lie;
        return this;
    }

    public MockHttpServletResponse open(String address) throws Exception {
        return perform(get(address));
    }

    /** Sends a form with those names and values, in turn. */
    public MockHttpServletResponse send(String address, String... fields) throws Exception {
        return perform(form(address, fields).param("_csrf", token));
    }

    /** Opens the form first, as a person does; any other form when there is none at that address. */
    public MockHttpServletResponse fillIn(String address, String... fields) throws Exception {
        open(address);
        if (token.isEmpty()) {
            open("/reset");
        }
        return send(address, fields);
    }

    /** As a page of somebody else's would: with the session, without the token. */
    MockHttpServletResponse sendWithoutToken(String address, String... fields) throws Exception {
        return perform(form(address, fields));
    }

    /** The session, null while there is none. */
    MockHttpSession session() {
        return session;
    }

    public static String text(MockHttpServletResponse page) throws Exception {
        return page.getContentAsString(StandardCharsets.UTF_8);
    }

    /** The page without what differs each time it is asked for. */
    static String shape(MockHttpServletResponse page, String typed) throws Exception {
        return TOKEN.matcher(text(page)).replaceAll("").replace(typed, "(typed)");
    }

    private static MockHttpServletRequestBuilder form(String address, String... fields) {
        var request = post(address);
        for (var i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request;
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        if (session != null && !session.isInvalid()) {
            request.session(session);
        }
        var result = portal.perform(request.accept("text/html")
                        .locale(Locale.ENGLISH)
                        .header("Accept-Language", "en")
                        .header("Host", host)
                        .header("X-Forwarded-Host", host)
                        .with(sent -> {
                            sent.setRemoteAddr(remoteAddress);
                            return sent;
                        }))
                .andReturn();
        session = (MockHttpSession) result.getRequest().getSession(false);
        var found = TOKEN.matcher(text(result.getResponse()));
        if (found.find()) {
            token = found.group(1);
        }
        return result.getResponse();
    }
}
