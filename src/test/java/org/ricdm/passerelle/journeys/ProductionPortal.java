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
                    .atMost(Duration.ofSeconds(90))
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
