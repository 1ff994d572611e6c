package org.ricdm.passerelle.event.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.event.EventMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Many at once for few places. */
@PortalTest
class LastPlaceTest {

    /** As many as the pool of the tests has connections for, with some left for what they ask meanwhile. */
    private static final int AT_ONCE = 6;

    @Autowired
    SignUpRoom room;

    @Autowired
    SignUpRows rows;

    @Autowired
    SignUpWriting writing;

    @Autowired
    Attendees attendees;

    @Autowired
    Places places;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void ofMoreThanThereAreLastPlacesExactlySoManyGetOneAndTheOthersStandInLine() throws Exception {
        var event = room.opened(2);

        rush(event, places);

        assertThat(room.states(event)).containsOnly(SignUpState.CONFIRMED, SignUpState.WAITING);
        assertThat(room.states(event)).filteredOn(SignUpState.CONFIRMED::equals).hasSize(2);
        assertThat(rows.limits(event.id()).getFirst().taken()).isEqualTo(2);
    }

    @Test
    void withoutTheTurnstileTheSameRushOverbooks() throws Exception {
        var event = room.opened(2);
        var barrier = new CyclicBarrier(AT_ONCE);

        rush(
                event,
                new Places(
                        id -> {
                            try {
                                barrier.await();
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        },
                        rows,
                        writing,
                        attendees,
                        clock,
                        List.of()));

        assertThat(room.states(event)).filteredOn(SignUpState.CONFIRMED::equals).hasSizeGreaterThan(2);
    }

    private void rush(SignUpRoom.Opened event, Places through) throws Exception {
        var tries = new ArrayList<Callable<Boolean>>();
        for (var n = 0; n < AT_ONCE; n++) {
            var member = room.member();
            tries.add(() -> transactions.execute(status -> {
                var book = through.open(event.brief(), Actor.member(member));
                book.enter(
                        AttendeeId.member(member),
                        room.centre(),
                        new Claim(EventMode.ON_SITE, event.category(), null, false),
                        clock.instant(),
                        true);
                book.close();
                return true;
            }));
        }
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var done : threads.invokeAll(List.copyOf(tries))) {
                assertThat(done.get()).isTrue();
            }
        }
    }
}
