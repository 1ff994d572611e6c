package org.ricdm.passerelle.common.start;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StartConfiguration {

    @Bean
    static MigrationHistory migrationHistory(
            JdbcConnectionDetails store, @Value("${spring.flyway.locations}") String locations) {
        return new MigrationHistory(
                store.getJdbcUrl(), store.getUsername(), store.getPassword(), MigrationHistory.locations(locations));
    }

    @Bean
    static FlywayMigrationStrategy migrationStrategy(MigrationHistory history) {
        return history::migrate;
    }

    @Bean
    static HistoryCheck historyCheck(MigrationHistory history) {
        return new HistoryCheck(history);
    }
}
