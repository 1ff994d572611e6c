package org.ricdm.passerelle.common.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.common.access.NotOpen;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class StoreAwayTest {

    @Test
    void aDatabaseThatDoesNotAnswerIsAway() throws Exception {
        try (var pool = poolOfNothing()) {
            var plain = catchThrowable(() -> new JdbcTemplate(pool).execute("select 1"));
            var inTransaction = catchThrowable(
                    () -> new TransactionTemplate(new DataSourceTransactionManager(pool)).execute(s -> 1));

            assertThat(StoreAway.isWhy(plain)).isTrue();
            assertThat(StoreAway.isWhy(inTransaction)).isTrue();
        }
    }

    @Test
    void aLostConnectionIsFoundBelowOtherFaults() {
        var lost = new SQLTransientConnectionException("closed", "08003");

        assertThat(StoreAway.isWhy(new IllegalStateException(new IllegalStateException(lost))))
                .isTrue();
        assertThat(StoreAway.isWhy(new DataAccessResourceFailureException("lost", lost)))
                .isTrue();
    }

    @Test
    void aDefectAndALostRaceAreNotAStoreThatIsAway() {
        assertThat(StoreAway.isWhy(new IllegalStateException("a defect"))).isFalse();
        assertThat(StoreAway.isWhy(new NotOpen("topic:1"))).isFalse();
        assertThat(StoreAway.isWhy(new DuplicateKeyException("twice"))).isFalse();
        assertThat(StoreAway.isWhy(new CannotAcquireLockException("lost", new SQLException("", "40001", 1213))))
                .isFalse();
    }

    @Test
    void causesThatGoRoundInACircleEnd() {
        var one = new IllegalStateException("one");
        var other = new IllegalStateException("other", one);
        one.initCause(other);

        assertThat(StoreAway.isWhy(one)).isFalse();
    }

    private static HikariDataSource poolOfNothing() throws Exception {
        var pool = new HikariDataSource();
        try (var socket = new ServerSocket(0)) {
            pool.setJdbcUrl("jdbc:mariadb://localhost:" + socket.getLocalPort() + "/passerelle");
        }
        pool.setUsername("nobody");
        pool.setInitializationFailTimeout(-1);
        pool.setConnectionTimeout(250);
        return pool;
    }
}
