package org.ricdm.passerelle.common.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ricdm.passerelle.StoreForTests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The history of migrations in a real database, and what became of it. */
class MigrationHistoryTest {

    private static final String OURS = "classpath:db/migration";

    private static Map<String, Object> store;
    private static JdbcClient sql;
    private static String newest;

    @BeforeAll
    static void migrateOnce() {
        store = StoreForTests.settings();
        sql = JdbcClient.create(new DriverManagerDataSource(text("DB_URL"), text("DB_USER"), text("DB_PASSWORD")));
        history().migrate(flyway());
        sql.sql("create table history_before as select * from flyway_schema_history")
                .update();
        newest = sql.sql("select max(version) from flyway_schema_history")
                .query(String.class)
                .single();
    }

    @AfterEach
    void asItWas() {
        sql.sql("delete from flyway_schema_history").update();
        sql.sql("insert into flyway_schema_history select * from history_before")
                .update();
    }

    @Test
    void aSchemaThatWasJustMigratedIsTheExpectedOne() {
        history().check();
    }

    @Test
    void aMigrationOfALaterVersionIsRefusedBeforeAnythingIsMigrated() {
        enter("209901010000", true);
        sql.sql("delete from flyway_schema_history where version = :newest")
                .param("newest", newest)
                .update();

        assertThatThrownBy(() -> history().migrate(flyway()))
                .isInstanceOf(HistoryDiffers.class)
                .hasMessage("The database is at version 209901010000 and this Passerelle expects version " + newest
                        + ": migration 209901010000 belongs to a later version of Passerelle.");
        assertThat(sql.sql("select count(*) from flyway_schema_history where version = :newest")
                        .param("newest", newest)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aMigrationOfALaterVersionIsRefusedAlsoWhenNothingIsToBeMigrated() {
        enter("209901010000", true);

        assertThatThrownBy(() -> history().check()).hasMessageContaining("belongs to a later version");
    }

    @Test
    void aMigrationThatNobodyKnowsIsRefused() {
        enter("202611240001", true);

        assertThatThrownBy(() -> history().check())
                .hasMessage("The database is at version " + newest + " and this Passerelle expects version " + newest
                        + ": migration 202611240001 is not known to this version of Passerelle.");
    }

    @Test
    void aMigrationThatFailedBeforeIsRefused() {
        sql.sql("update flyway_schema_history set success = 0 where version = :newest")
                .param("newest", newest)
                .update();

        assertThatThrownBy(() -> history().migrate(flyway()))
                .hasMessageContaining("expects version " + newest + ": migration " + newest + " broke off half-way.");
    }

    @Test
    void aFailedMigrationOfALaterVersionIsRefused() {
        enter("209901010000", false);

        assertThatThrownBy(() -> history().check())
                .hasMessageStartingWith("The database is at version " + newest)
                .hasMessageContaining("209901010000 broke off half-way");
    }

    @Test
    void aMigrationThatIsMissingIsRefused() {
        sql.sql("delete from flyway_schema_history where version = :newest")
                .param("newest", newest)
                .update();

        assertThatThrownBy(() -> history().check())
                .hasMessageContaining("expects version " + newest + ": migration " + newest + " has not been applied.");
    }

    @Test
    void anEmptySchemaIsRefusedWhenNobodyMigratesIt() {
        sql.sql("delete from flyway_schema_history").update();

        assertThatThrownBy(() -> history().check())
                .hasMessageStartingWith("The database is at no version and this Passerelle expects version " + newest)
                .hasMessageContaining("has not been applied (like ");
    }

    @Test
    void aMigrationWithAnotherContentIsRefused() {
        sql.sql("update flyway_schema_history set checksum = checksum + 1 where version = :newest")
                .param("newest", newest)
                .update();

        assertThatThrownBy(() -> history().check()).hasMessageContaining("was applied with another content");
        assertThatThrownBy(() -> history().migrate(flyway()))
                .hasMessageContaining("migration " + newest + " was applied with another content");
    }

    @Test
    void aMigrationThatBreaksOffSaysWhatTheDatabaseSaid(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("V209901010001__test_broken.sql"), "alter table no_such_table add column a int;");
        var withBroken = new String[] {OURS, "filesystem:" + folder};

        assertThatThrownBy(() -> history(withBroken).migrate(flyway(withBroken)))
                .isInstanceOfSatisfying(HistoryDiffers.class, differs -> {
                    assertThat(differs)
                            .hasMessage("The database is at version " + newest
                                    + " and this Passerelle expects version 209901010001:"
                                    + " migration 209901010001 broke off half-way.");
                    assertThat(new HistoryAnalyzer().analyze(differs).getAction())
                            .contains("no_such_table")
                            .contains("MariaDB does not roll DDL back");
                });
    }

    private static MigrationHistory history(String... locations) {
        return new MigrationHistory(
                text("DB_URL"),
                text("DB_USER"),
                text("DB_PASSWORD"),
                locations.length == 0 ? new String[] {OURS} : locations);
    }

    private static Flyway flyway(String... locations) {
        return Flyway.configure()
                .dataSource(text("DB_URL"), text("DB_USER"), text("DB_PASSWORD"))
                .locations(locations.length == 0 ? new String[] {OURS} : locations)
                .load();
    }

    private static void enter(String version, boolean success) {
        sql.sql("insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                        + " installed_by, execution_time, success) select max(installed_rank) + 1, :version, 'else',"
                        + " 'SQL', :script, 1, 'somebody', 1, :success from flyway_schema_history")
                .param("version", version)
                .param("script", "V" + version + "__else.sql")
                .param("success", success)
                .update();
    }

    private static String text(String setting) {
        return (String) store.get(setting);
    }
}
