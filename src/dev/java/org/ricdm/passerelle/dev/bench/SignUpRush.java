package org.ricdm.passerelle.dev.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.ricdm.passerelle.event.seats.GuestSeats;

/**
 * Opening day over HTTP: people who have the form open send it within some seconds, while others read the page of the
 * event. How long each waits is counted from the moment they press the button.
 */
final class SignUpRush {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int OK = 200;
    private static final int FOUND = 302;
    private static final int CONFLICT = 409;

    private final String base;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger faults = new AtomicInteger();
    private final List<Duration> signUps = Collections.synchronizedList(new ArrayList<>());
    private final List<Duration> choices = Collections.synchronizedList(new ArrayList<>());
    private final List<Duration> reads = Collections.synchronizedList(new ArrayList<>());
    private final Random lot = new Random(500);

    SignUpRush(String base) {
        this.base = base;
    }

    /**
     * @param own the pages of the people who sign up
     * @param workshops of which each chooses one at once; none when there are none
     */
    void run(List<String> own, long category, List<Long> workshops, Duration within, String read, int readers) {
        var forms = own.stream().map(this::open).toList();
        var over = new AtomicBoolean();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var begin = System.nanoTime();
            for (var n = 0; n < readers; n++) {
                var seed = n;
                crowd.execute(() -> read(read, over, new Random(seed)));
            }
            var senders = forms.stream()
                    .map(form -> {
                        var due = begin + lot.nextLong(within.toNanos());
                        var workshop = workshops.isEmpty() ? 0 : workshops.get(lot.nextInt(workshops.size()));
                        return crowd.submit(() -> {
                            send(form, category, due);
                            if (workshop > 0) {
                                choose(form, workshop);
                            }
                        });
                    })
                    .toList();
            for (var sender : senders) {
                sender.get();
            }
            over.set(true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Somebody with a place who has the form of the workshops open; what is returned sends their choice. */
    Runnable choosing(String own, long workshop) {
        var form = open(own);
        return () -> choose(form, workshop);
    }

    int faults() {
        return faults.get();
    }

    Timings signUps() {
        return Timings.of(List.copyOf(signUps));
    }

    Timings choices() {
        return Timings.of(List.copyOf(choices));
    }

    Timings reads() {
        return Timings.of(List.copyOf(reads));
    }

    private Form open(String path) {
        var answer = ask(HttpRequest.newBuilder(URI.create(base + path)).GET());
        var token = CSRF.matcher(answer.body());
        if (answer.statusCode() != OK || !token.find()) {
            throw new IllegalStateException("no form at " + path + ": " + answer.statusCode());
        }
        var cookie = answer.headers()
                .firstValue("Set-Cookie")
                .map(one -> one.substring(0, one.indexOf(';')))
                .orElse("");
        return new Form(path, token.group(1), cookie);
    }

    private void send(Form form, long category, long due) {
        rest(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
        var answer = post(
                form,
                "",
                "&name=" + encoded("Personne Pressée") + "&organisation=&category=" + category + "&way=ON_SITE");
        signUps.add(Duration.ofNanos(System.nanoTime() - due));
        if (answer.statusCode() != FOUND) {
            faults.incrementAndGet();
        }
    }

    /** Who waits for a place is told that there is nothing to choose yet. */
    private void choose(Form form, long workshop) {
        var start = System.nanoTime();
        var answer = post(form, GuestSeats.BELOW, "&tick=" + workshop);
        choices.add(Duration.ofNanos(System.nanoTime() - start));
        if (answer.statusCode() != FOUND && answer.statusCode() != CONFLICT) {
            faults.incrementAndGet();
        }
    }

    private HttpResponse<String> post(Form form, String below, String fields) {
        return ask(HttpRequest.newBuilder(URI.create(base + form.path() + below))
                .header("Cookie", form.cookie())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + encoded(form.token()) + fields)));
    }

    private void read(String path, AtomicBoolean over, Random pace) {
        rest(Duration.ofMillis(pace.nextLong(2_000)));
        while (!over.get()) {
            var start = System.nanoTime();
            var answer = ask(HttpRequest.newBuilder(URI.create(base + path)).GET());
            reads.add(Duration.ofNanos(System.nanoTime() - start));
            if (answer.statusCode() != OK) {
                faults.incrementAndGet();
            }
            rest(Duration.ofMillis(1_000 + pace.nextLong(2_000)));
        }
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) {
        try {
            return client.send(
                    request.header("Accept", "text/html").build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void rest(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private record Form(String path, String token, String cookie) {}
}
