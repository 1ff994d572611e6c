package org.ricdm.passerelle.signin;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
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

    /** As {@link #send(String, String...)}, with files by the names of their fields, which are all called the same. */
    public MockHttpServletResponse send(String address, Map<String, byte[]> files, String... fields) throws Exception {
        var request = multipart(address);
        files.forEach((field, bytes) -> request.file(new MockMultipartFile(
                field,
                new String(bytes, 0, Math.min(4, bytes.length), StandardCharsets.ISO_8859_1).equals("%PDF")
                        ? "letter.pdf"
                        : "letter.txt",
                null,
                bytes)));
        fill(request, fields);
        return perform(request.param("_csrf", token));
    }

    /** With one file of that name. */
    public MockHttpServletResponse send(String address, String field, String name, byte[] bytes, String... fields)
            throws Exception {
        var request = multipart(address).file(new MockMultipartFile(field, name, null, bytes));
        fill(request, fields);
        return perform(request.param("_csrf", token));
    }

    /** A form with so many bytes of files that nothing of it can be read. */
    public MockHttpServletResponse sendMuch(String address, int bytes) throws Exception {
        return perform(
                post(address).contentType("multipart/form-data; boundary=x").content(new byte[bytes]));
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
        fill(request, fields);
        return request;
    }

    private static void fill(AbstractMockHttpServletRequestBuilder<?> request, String... fields) {
        for (var i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
    }

    private MockHttpServletResponse perform(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
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
