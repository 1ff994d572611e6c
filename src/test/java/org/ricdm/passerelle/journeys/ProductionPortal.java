package org.ricdm.passerelle.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.ricdm.passerelle.PasserelleApplication;
import org.ricdm.passerelle.dev.DevConfiguration;
import org.ricdm.passerelle.dev.DevServers;
import org.ricdm.passerelle.dev.EmbeddedStore;
import org.ricdm.passerelle.dev.MailCatcher;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;

/**
 * The production jar as a process of its own, on an embedded MariaDB that holds the demo data, with a mail catcher and
 * a Chromium. One for all journeys of a test run.
 */
final class ProductionPortal {

    static final Path FOLDER = Path.of("target", "journeys");
    private static ProductionPortal running;

    private final EmbeddedStore store;
    private final CuttableLine line;
    private final MailCatcher mail;
    private final String schema;
    private final int port;
    private final Browser browser;
    private Process process;

    private ProductionPortal() {
        DevServers.deleteFolder(FOLDER);
        store = EmbeddedStore.start(FOLDER);
        line = new CuttableLine(store.port());
        mail = DevServers.mailForTests();
        schema = store.schema("passerelle").replace(":" + store.port() + "/", ":" + line.port() + "/");
        port = freePort();
        loadDemoData();
        process = startJar();
        browser = chromium();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    static synchronized ProductionPortal running() {
        if (running == null) {
            running = new ProductionPortal();
        }
        return running;
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    MailCatcher mail() {
        return mail;
    }

    /** The line between the portal and its database. */
    CuttableLine line() {
        return line;
    }

    Browser browser() {
        return browser;
    }

    /** Ends the portal's process without warning, as a power cut would, and starts it again. */
    void killAndRestart() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process = startJar();
    }

    /**
     * Moves all of an event that many days into the past, with who was noted at its doors; the clock of the portal goes on
     * as it does.
     */
    void letPass(String slug, int days) {
        for (var statement : List.of(
                "update event_session s join event e on e.id = s.event_id"
                        + " set s.starts_at = s.starts_at - interval ? day, s.ends_at = s.ends_at - interval ? day where e.slug = ?",
                "update event_released_session s join event e on e.id = s.event_id"
                        + " set s.starts_at = s.starts_at - interval ? day, s.ends_at = s.ends_at - interval ? day where e.slug = ?",
                "update check_in_scan s join event e on e.id = s.event_id"
                        + " set s.scanned_at = s.scanned_at - interval ? day, s.received_at = s.received_at - interval ? day where e.slug = ?",
                "update event set starts_at = starts_at - interval ? day, ends_at = ends_at - interval ? day where slug = ?",
                "update event set starts_moment = starts_moment - interval ? day, ends_moment = ends_moment - interval ? day where slug = ?")) {
            inStore(statement, days, days, slug);
        }
        inStore(
                "update attendance a join sign_up s on s.id = a.sign_up_id join event e on e.id = s.event_id"
                        + " set a.at = a.at - interval ? day where e.slug = ?",
                days,
                slug);
    }

    /** Makes a job of the portal due that would be due in a quarter of an hour at the latest. */
    void hurry(String job) {
        inStore(
                "update scheduled_tasks set execution_time = now(6), version = version + 1"
                        + " where task_name = ? and picked = 0",
                job);
    }

    /** Brings the mail server back, and lets no mail wait longer for its next try. */
    void mailComesBack() {
        mail.comeBack();
        inStore("update mail set due_at = now(6) where state = 'RETRY'");
    }

    private void inStore(String statement, Object... values) {
        try (var connection = DriverManager.getConnection(schema, "root", "");
                var prepared = connection.prepareStatement(statement)) {
            for (var n = 0; n < values.length; n++) {
                prepared.setObject(n + 1, values[n]);
            }
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Waits for the newest mail to that address that satisfies the words in its subject or text. A mail that was being
     * sent when the portal was killed waits for the end of its lease, two minutes.
     */
    MailCatcher.CaughtMail awaitMail(String address, String words) {
        return Awaitility.await("a mail to " + address + " that says " + words)
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(300))
                .until(
                        () -> mail.mails().stream()
                                .filter(caught -> caught.to().contains(address))
                                .filter(caught -> (caught.subject() + caught.text()).contains(words))
                                .findFirst()
                                .orElse(null),
                        caught -> caught != null);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try (var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void loadDemoData() {
        var loader = new SpringApplication(PasserelleApplication.class, DevConfiguration.class);
        loader.setWebApplicationType(WebApplicationType.SERVLET);
        loader.run(settings().stream().map(setting -> "--" + setting).toList().toArray(String[]::new))
                .close();
    }

    private List<String> settings() {
        return List.of(
                "DB_URL=" + schema,
                "DB_USER=root",
                "DB_PASSWORD=",
                "MAIL_HOST=localhost",
                "MAIL_PORT=" + mail.smtpPort(),
                "MAIL_FROM=passerelle@portal.example",
                "PUBLIC_URL=http://localhost:" + port,
                "FILES_DIR=" + FOLDER.resolve("files").toAbsolutePath(),
                "PORT=" + port,
                "MANAGEMENT_PORT=" + freePort(),
                "SEARCH_DIR=" + FOLDER.resolve("search").toAbsolutePath(),
                "SECURE_COOKIES=false",
                "passerelle.demo=true");
    }

    private Process startJar() {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var command = new ProcessBuilder(
                java,
                "-Xmx1g",
                "-Duser.timezone=UTC",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                new File("target/passerelle.jar").getAbsolutePath());
        for (var setting : settings()) {
            var equals = setting.indexOf('=');
            if (!setting.startsWith("passerelle.")) {
                command.environment().put(setting.substring(0, equals), setting.substring(equals + 1));
            }
        }
        command.redirectErrorStream(true);
        command.redirectOutput(
                ProcessBuilder.Redirect.appendTo(FOLDER.resolve("portal.log").toFile()));
        try {
            var started = command.start();
            Awaitility.await("the production jar answers; see target/journeys/portal.log")
                    .atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(500))
                    .ignoreExceptions()
                    .until(() -> send(HttpRequest.newBuilder(URI.create(url("/actuator/health/readiness"))))
                                    .statusCode()
                            == 200);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Browser chromium() {
        var options = new BrowserType.LaunchOptions()
                .setExecutablePath(chromiumOnThePath())
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
        return Playwright.create().chromium().launch(options);
    }

    private static Path chromiumOnThePath() {
        for (var folder : System.getenv("PATH").split(File.pathSeparator)) {
            var candidate = Path.of(folder, "chromium");
            if (Files.isExecutable(candidate)) {
                return candidate;
            }
        }
        throw new IllegalStateException("no chromium on the path");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
        store.stop();
    }
}
