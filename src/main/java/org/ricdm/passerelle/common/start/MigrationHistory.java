package org.ricdm.passerelle.common.start;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.start.HistoryDiffers.Difference;
import org.ricdm.passerelle.common.store.StoreAway;

/**
 * Compares the history of migrations in the database with the migrations that came with this version. Reads it by itself,
 * over a connection of its own: so it also knows when Flyway is switched off, and what Flyway forgives by default
 * (migrations of a later version) is found.
 */
class MigrationHistory {

    private final Flyway reader;

    /** @param locations of the migrations, as Flyway writes them */
    MigrationHistory(String url, @Nullable String user, @Nullable String password, String... locations) {
        reader = Flyway.configure(MigrationHistory.class.getClassLoader())
                .dataSource(url, user, password)
                .locations(locations)
                .load();
    }

    /**
     * Brings the schema to the expected version, unless it holds something that this version does not know.
     *
     * @throws HistoryDiffers when it holds such a thing, or when a migration fails
     */
    void migrate(Flyway flyway) {
        refuse(Difference::isForeign, null);
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            if (!StoreAway.isWhy(e)) {
                refuse(difference -> true, e);
            }
            throw e;
        }
    }

    /** @throws HistoryDiffers when the schema is not exactly the one that is expected */
    void check() {
        refuse(difference -> true, null);
    }

    private void refuse(Predicate<Difference> wanted, @Nullable FlywayException cause) {
        var all = List.of(reader.info().all());
        for (var difference : Difference.values()) {
            var migrations = all.stream()
                    .filter(migration -> difference == difference(migration).orElse(null))
                    .map(MigrationHistory::name)
                    .toList();
            if (!migrations.isEmpty() && wanted.test(difference)) {
                throw new HistoryDiffers(found(all), expected(all), difference, migrations, cause);
            }
        }
    }

    private static Optional<Difference> difference(MigrationInfo migration) {
        return switch (migration.getState()) {
            case FAILED, MISSING_FAILED, FUTURE_FAILED -> Optional.of(Difference.FAILED);
            case FUTURE_SUCCESS -> Optional.of(Difference.NEWER);
            case MISSING_SUCCESS -> Optional.of(Difference.UNKNOWN);
            case SUCCESS, OUT_OF_ORDER ->
                migration.isChecksumMatching() ? Optional.empty() : Optional.of(Difference.CHANGED);
            case BASELINE -> Optional.empty();
            default -> Optional.of(Difference.NOT_APPLIED);
        };
    }

    private static @Nullable String found(List<MigrationInfo> all) {
        return newest(all.stream()
                .filter(migration -> migration.getState().isApplied()
                        && !migration.getState().isFailed()));
    }

    private static @Nullable String expected(List<MigrationInfo> all) {
        return newest(all.stream().filter(migration -> migration.getState().isResolved()));
    }

    private static @Nullable String newest(Stream<MigrationInfo> migrations) {
        return migrations
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(MigrationVersion::compareTo)
                .map(MigrationVersion::getVersion)
                .orElse(null);
    }

    private static String name(MigrationInfo migration) {
        var version = migration.getVersion();
        return version == null ? migration.getDescription() : version.getVersion();
    }

    /** Several locations stand in one setting, separated by commas. */
    static String[] locations(String setting) {
        return Arrays.stream(setting.split(",")).map(String::strip).toArray(String[]::new);
    }
}
