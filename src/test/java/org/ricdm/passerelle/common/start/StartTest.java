package org.ricdm.passerelle.common.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ricdm.passerelle.BesideThePortal;
import org.ricdm.passerelle.PasserelleApplication;
import org.ricdm.passerelle.StoreForTests;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.web.context.support.StandardServletEnvironment;

/** The application started as {@code main} does, where it must not start: what whoever starts it gets to read. */
@ExtendWith({OutputCaptureExtension.class, BesideThePortal.class})
class StartTest {

    private static final String FAILED = "APPLICATION FAILED TO START";

    private final Map<String, Object> settings = new HashMap<>();

    @BeforeEach
    void everythingIsSet() {
        settings.putAll(StoreForTests.settings());
        settings.remove("db-scheduler.enabled");
        settings.put("server.port", 0);
        settings.put("management.server.port", 0);
    }

    @Test
    void withoutItsSettingsItNamesAllThatAreMissing(CapturedOutput output) {
        settings.remove("PUBLIC_URL");
        settings.remove("MAIL_FROM");

        assertThatThrownBy(this::start).isInstanceOf(SettingsRefused.class);

        assertThat(output)
                .contains(FAILED)
                .contains("Passerelle cannot start without the environment variables PUBLIC_URL, MAIL_FROM.");
        assertThat(output).doesNotContain("\tat ");
    }

    @Test
    void withoutItsDatabaseItSaysWhichOneCannotBeReached(CapturedOutput output) throws Exception {
        int closed;
        try (var socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        settings.put("DB_URL", "jdbc:mariadb://localhost:" + closed + "/passerelle?password=hidden");

        assertThatThrownBy(this::start).isInstanceOf(RuntimeException.class);

        assertThat(output)
                .contains(FAILED)
                .contains("The database at localhost:" + closed + "/passerelle cannot be reached.");
        assertThat(output).doesNotContain("\tat ").doesNotContain("hidden");
    }

    @Test
    void withADatabaseThatDoesNotExistItSaysSo(CapturedOutput output) {
        settings.put("DB_URL", settings.get("DB_URL") + "_that_is_nowhere");

        assertThatThrownBy(this::start).isInstanceOf(RuntimeException.class);

        assertThat(output).contains(FAILED).contains("_that_is_nowhere does not exist, though its server answers.");
        assertThat(output).doesNotContain("\tat ");
    }

    @Test
    void onADatabaseOfALaterVersionItSaysBothVersions(CapturedOutput output) {
        var newest = migrate();
        sql().sql("insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                        + " installed_by, execution_time, success)"
                        + " values (1000, '209901010000', 'later', 'SQL', 'V209901010000__later.sql', 1, 'x', 1, 1)")
                .update();

        assertThatThrownBy(this::start).hasRootCauseInstanceOf(HistoryDiffers.class);

        assertThat(output)
                .contains(FAILED)
                .contains(
                        "The database is at version 209901010000 and this Passerelle expects version " + newest + ":");
        assertThat(output).doesNotContain("\tat ");
    }

    @Test
    void withFlywaySwitchedOffAnOldSchemaIsRefusedAsWell(CapturedOutput output) {
        settings.put("spring.flyway.enabled", "false");

        assertThatThrownBy(this::start).hasRootCauseInstanceOf(HistoryDiffers.class);

        assertThat(output)
                .contains(FAILED)
                .contains("The database is at no version and this Passerelle expects version");
        assertThat(output).doesNotContain("\tat ");
    }

    private void start() {
        var application = new SpringApplication(PasserelleApplication.class);
        var environment = new StandardServletEnvironment();
        // Only what the test sets: the machine may have settings of its own.
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        environment.getPropertySources().addFirst(new MapPropertySource("settings", settings));
        application.setEnvironment(environment);
        application.run().close();
    }

    private String migrate() {
        Flyway.configure()
                .dataSource((String) settings.get("DB_URL"), (String) settings.get("DB_USER"), (String)
                        settings.get("DB_PASSWORD"))
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return sql().sql("select max(version) from flyway_schema_history")
                .query(String.class)
                .single();
    }

    private JdbcClient sql() {
        return JdbcClient.create(
                new DriverManagerDataSource((String) settings.get("DB_URL"), (String) settings.get("DB_USER"), (String)
                        settings.get("DB_PASSWORD")));
    }
}
