package org.ricdm.passerelle.common.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.PortalTest;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Real transactions on a real MariaDB that stand in each other's way. */
@PortalTest
class WholeTransactionRetryTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("wholeTransactionRetry")
    Advisor retry;

    private final AtomicInteger attempts = new AtomicInteger();
    private Purses purses;

    @BeforeEach
    void twoPurses() {
        sql.sql("create table if not exists purse (id int primary key, coins int not null)")
                .update();
        sql.sql("replace into purse values (1, 100), (2, 100)").update();
        purses = (Purses) beans.initializeBean(new Purses(sql, attempts), "purses");
    }

    @Test
    void ofTwoTransactionsThatWaitForEachOtherTheLoserIsRunAgainAsAWhole() throws Exception {
        var meeting = new CyclicBarrier(2);

        atOnce(List.of(() -> purses.pass(1, 2, 10, meeting), () -> purses.pass(2, 1, 3, meeting)));

        assertThat(attempts).hasValue(3);
        assertThat(coins(1)).isEqualTo(93);
        assertThat(coins(2)).isEqualTo(107);
    }

    @Test
    void whatIsLockedForLongIsGivenUpAfterFourAttempts() {
        whileSomebodyHolds(
                1,
                () -> assertThatThrownBy(() -> purses.takeAtOnce(1))
                        .hasRootCauseInstanceOf(SQLException.class)
                        .hasMessageContaining("1205"));

        assertThat(attempts).hasValue(WholeTransactionRetry.ATTEMPTS);
        assertThat(coins(1)).isEqualTo(100);
    }

    @Test
    void aDefectIsNotTriedAgain() {
        assertThatThrownBy(() -> purses.fail()).isInstanceOf(BadSqlGrammarException.class);

        assertThat(attempts).hasValue(1);
    }

    @Test
    void insideARunningTransactionOnlyTheOutermostOneMayBeRunAgain() {
        whileSomebodyHolds(
                1,
                () -> assertThatThrownBy(() -> transaction.executeWithoutResult(status -> purses.takeAtOnce(1)))
                        .hasRootCauseInstanceOf(SQLException.class)
                        .hasMessageContaining("1205"));

        assertThat(attempts).hasValue(1);
    }

    @Test
    void listenersToFactsAreRunAgainAsWell() {
        assertThat(AopUtils.canApply(retry, Listening.class)).isTrue();
        assertThat(AopUtils.canApply(retry, Object.class)).isFalse();
    }

    @Test
    void whatOthersHaveCommittedIsSeenInsideARunningTransaction() {
        transaction.executeWithoutResult(status -> {
            var before = coins(1);
            elsewhere(() ->
                    sql.sql("update purse set coins = coins - 1 where id = 1").update());

            assertThat(coins(1)).isEqualTo(before - 1);
        });
    }

    private void whileSomebodyHolds(int purse, Runnable work) {
        transaction.executeWithoutResult(status -> {
            sql.sql("update purse set coins = coins where id = :id")
                    .param("id", purse)
                    .update();
            elsewhere(work);
        });
    }

    private static void elsewhere(Runnable work) {
        try {
            atOnce(List.of(work));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private int coins(int purse) {
        return sql.sql("select coins from purse where id = :id")
                .param("id", purse)
                .query(Integer.class)
                .single();
    }

    private static void atOnce(List<Runnable> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            var running = new ArrayList<Future<?>>();
            work.forEach(one -> running.add(threads.submit(one)));
            for (var future : running) {
                future.get(30, TimeUnit.SECONDS);
            }
        }
    }

    @Transactional
    static class Purses {

        private final JdbcClient sql;
        private final AtomicInteger attempts;

        Purses(JdbcClient sql, AtomicInteger attempts) {
            this.sql = sql;
            this.attempts = attempts;
        }

        /** Locks the first purse, waits for the other transaction to have locked its own, and wants the second. */
        void pass(int from, int to, int number, CyclicBarrier meeting) {
            var first = attempts.incrementAndGet() <= 2;
            sql.sql("update purse set coins = coins - :number where id = :id")
                    .param("number", number)
                    .param("id", from)
                    .update();
            if (first) {
                meet(meeting);
            }
            sql.sql("update purse set coins = coins + :number where id = :id")
                    .param("number", number)
                    .param("id", to)
                    .update();
        }

        void takeAtOnce(int purse) {
            attempts.incrementAndGet();
            sql.sql("select coins from purse where id = :id for update nowait")
                    .param("id", purse)
                    .query(Integer.class)
                    .single();
        }

        void fail() {
            attempts.incrementAndGet();
            sql.sql("select nothing from nowhere").query(Integer.class).single();
        }

        private static void meet(CyclicBarrier meeting) {
            try {
                meeting.await(20, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static class Listening {
        @ApplicationModuleListener
        void on(String fact) {
            throw new UnsupportedOperationException(fact);
        }
    }
}
