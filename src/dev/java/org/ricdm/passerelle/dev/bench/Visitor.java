package org.ricdm.passerelle.dev.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * A member at a browser that runs no script: signs in by the form and opens pages as Vaadin's client does, that is with
 * the document, the opening of the application and the navigation to the address.
 */
final class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\\s*\"([^\"]+)\"");
    private static final Pattern UI = Pattern.compile("\"v-uiId\":\\s*(\\d+)");

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String base;
    private final HttpClient client;

    /** Each comes from another place, as a proxy would tell: the portal slows down who signs in too often from one. */
    private final String from = "203.0." + NUMBER.incrementAndGet() / 250 % 250 + "." + (1 + NUMBER.get() % 250);

    Visitor(String base, String email) {
        this.base = base;
        this.client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        var form = get("/login");
        var token = CSRF.matcher(form);
        if (!token.find()) {
            throw new IllegalStateException("no sign-in form");
        }
        var answer = post(
                "/login",
                "application/x-www-form-urlencoded",
                "_csrf=" + encoded(token.group(1)) + "&email=" + encoded(email) + "&password=" + LargeStore.PASSWORD
                        + "&way=password");
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("not signed in: " + answer.statusCode());
        }
    }

    /** Opens the page and returns how long the server took for all it was asked, from the first byte sent. */
    Duration open(String path) {
        var start = System.nanoTime();
        get(path);
        var question = path.indexOf('?');
        var route = path.substring(1, question < 0 ? path.length() : question);
        var query = question < 0 ? "" : path.substring(question + 1);
        var begun = get("/?v-r=init&location=" + encoded(route) + "&query=" + encoded(query));
        var key = found(KEY, begun);
        var ui = found(UI, begun);
        var shown = post(
                "/?v-r=uidl&v-uiId=" + ui,
                "application/json; charset=UTF-8",
                "{\"csrfToken\":\"" + key + "\",\"rpc\":[{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\","
                        + "\"data\":{\"route\":\"" + route + "\",\"query\":\"" + query
                        + "\",\"appShellTitle\":\"\",\"historyState\":null,\"trigger\":\"\"}}],"
                        + "\"syncId\":0,\"clientId\":0}");
        var took = Duration.ofNanos(System.nanoTime() - start);
        leave(key, ui);
        if (shown.statusCode() != 200 || !shown.body().contains("page-header")) {
            throw new IllegalStateException("the page did not open: " + path + " " + shown.statusCode() + " "
                    + shown.body().substring(0, Math.min(300, shown.body().length())));
        }
        return took;
    }

    /** Fetches a file that begins so, and returns how long it took until all of it was there. */
    Duration fetch(String path, String beginning) {
        var start = System.nanoTime();
        var file = get(path);
        var took = Duration.ofNanos(System.nanoTime() - start);
        if (!file.startsWith(beginning)) {
            throw new IllegalStateException("no such file: " + path);
        }
        return took;
    }

    /** Says as a browser does that the page was left; the portal would keep it for a while otherwise. */
    private void leave(String key, String ui) {
        post(
                "/?v-r=uidl&v-uiId=" + ui,
                "application/json; charset=UTF-8",
                "{\"csrfToken\":\"" + key + "\",\"rpc\":[],\"UNLOAD\":true,\"syncId\":1,\"clientId\":1}");
    }

    private static String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text.substring(0, Math.min(300, text.length())));
        }
        return matcher.group(1);
    }

    private String get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                        .header("X-Forwarded-For", from)
                        .header("Accept", "text/html,application/xhtml+xml,*/*")
                        .GET()
                        .build())
                .body();
    }

    private HttpResponse<String> post(String path, String type, String body) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("X-Forwarded-For", from)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
