package org.ricdm.passerelle;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.ricdm.passerelle.dev.DevServers;
import org.ricdm.passerelle.dev.EmbeddedStore;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * One MariaDB for each of the processes that share a test run, one empty schema per context. With {@code DB_URL} set, an external server takes
 * the place of the embedded one; its user must be allowed to create schemas.
 */
public class StoreForTests implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String FORK = System.getProperty("test.fork", "1");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("store for tests", settings()));
    }

    /** Makes an empty schema and gives the settings of a portal on it. */
    public static Map<String, Object> settings() {
        var external = System.getenv("DB_URL");
        var name = "passerelle_test_" + FORK + "_" + NUMBER.incrementAndGet();
        var url = external == null ? Embedded.SERVER.schema(name) : freshSchema(external, name);
        return Map.ofEntries(
                Map.entry("DB_URL", url),
                Map.entry("DB_USER", external == null ? "root" : System.getenv("DB_USER")),
                Map.entry("DB_PASSWORD", external == null ? "" : System.getenv("DB_PASSWORD")),
                Map.entry("MAIL_HOST", "localhost"),
                Map.entry("MAIL_PORT", DevServers.mailForTests().smtpPort()),
                Map.entry("MAIL_FROM", "passerelle@portal.example"),
                Map.entry("PUBLIC_URL", "https://portal.example"),
                Map.entry("SEARCH_DIR", searchFolder(name)),
                Map.entry("FILES_DIR", Path.of("target", "files", name).toString()),
                Map.entry("SECURE_COOKIES", "false"),
                Map.entry("db-scheduler.enabled", "false"),
                Map.entry("passerelle.visitor-copies", "0s"),
                Map.entry("passerelle.demo", "false"));
    }

    private static String searchFolder(String name) {
        var folder = Path.of("target", "search-for-tests", name);
        DevServers.deleteFolder(folder);
        return folder.toString();
    }

    private static String freshSchema(String url, String name) {
        var server = url.substring(0, url.lastIndexOf('/') + 1);
        try (var connection =
                        DriverManager.getConnection(server, System.getenv("DB_USER"), System.getenv("DB_PASSWORD"));
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name);
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make the schema " + name, e);
        }
        return server + name;
    }

    private static final class Embedded {
        private static final EmbeddedStore SERVER = start();

        private static EmbeddedStore start() {
            var folder = Path.of("target", "store-for-tests", FORK);
            DevServers.deleteFolder(folder);
            var server = EmbeddedStore.start(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
            return server;
        }
    }
}
