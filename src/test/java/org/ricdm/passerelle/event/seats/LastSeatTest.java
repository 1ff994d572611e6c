package org.ricdm.passerelle.event.seats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.programme.Sessions;
import org.ricdm.passerelle.people.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Many at once for few seats. */
@PortalTest
class LastSeatTest {

    /** As many as the pool of the tests has connections for, with some left for what they ask meanwhile. */
    private static final int AT_ONCE = 6;

    @Autowired
    SeatsRoom room;

    @Autowired
    SeatBooks books;

    @Autowired
    SeatRows rows;

    @Autowired
    Sessions sessions;

    @Autowired
    SeatMails mails;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void ofMoreThanThereAreLastSeatsExactlySoManyGetOneAndTheOthersStandInLine() throws Exception {
        var event = room.open(2, 1, 1);

        rush(event, books);

        assertThat(states(event.alpha)).hasSize(AT_ONCE);
        assertThat(states(event.alpha)).filteredOn("SEATED"::equals).hasSize(2);
    }

    @Test
    void aClickThatComesTwiceAtTheSameMomentIsOneSeat() throws Exception {
        var event = room.open(5, 1, 1);
        var person = event.person();
        var tries = new ArrayList<Callable<Boolean>>();
        for (var n = 0; n < AT_ONCE; n++) {
            tries.add(() -> {
                event.choose(person, event.alpha);
                return true;
            });
        }

        all(tries);

        assertThat(states(event.alpha)).containsExactly("SEATED");
        assertThat(event.steps(person, event.alpha)).containsExactly(SeatStep.CHOSEN);
    }

    @Test
    void withoutTheTurnstileTheSameRushOverbooks() throws Exception {
        var event = room.open(2, 1, 1);
        var barrier = new CyclicBarrier(AT_ONCE);

        rush(
                event,
                new SeatBooks(
                        id -> {
                            try {
                                barrier.await();
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        },
                        rows,
                        sessions,
                        mails,
                        people,
                        clock));

        assertThat(states(event.alpha)).filteredOn("SEATED"::equals).hasSizeGreaterThan(2);
    }

    private void rush(SeatsRoom.Made event, SeatBooks through) throws Exception {
        var tries = new ArrayList<Callable<Boolean>>();
        for (var n = 0; n < AT_ONCE; n++) {
            var member = event.person();
            tries.add(() -> transactions.execute(status -> {
                var book = through.open(event.event.brief(), member, Language.EN);
                book.choose(rows.taker(event.event.id(), member).orElseThrow(), event.alpha, clock.instant());
                book.close();
                return true;
            }));
        }
        all(tries);
    }

    private static void all(List<Callable<Boolean>> tries) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var done : threads.invokeAll(List.copyOf(tries))) {
                assertThat(done.get()).isTrue();
            }
        }
    }

    private List<String> states(long session) {
        return sql.sql("select state from seat where session_id = :session")
                .param("session", session)
                .query(String.class)
                .list();
    }
}
