package org.ricdm.passerelle.event.seats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.event.programme.Walks;

/** The rules by which seats are given. */
class SeatingTest {

    private static final long MORNING = 1;
    private static final long AT_THE_SAME_TIME = 2;
    private static final long NOON = 3;
    private static final Instant NINE = Instant.parse("2031-04-23T09:00:00Z");

    private final Map<Long, Slot> slots = new HashMap<>();
    private final List<SeatRow> rows = new ArrayList<>();
    private Walks walks = new Walks(0, Map.of());
    private int arrival;

    @Test
    void aSessionNeverHoldsMoreThanItHasSeats() {
        session(MORNING, 0, 60, null, 2);
        for (var person = 1; person <= 5; person++) {
            waits(person, MORNING, SeatRow.FIRST);
        }
        var seating = seating();

        assertThat(seating.serve(row -> true)).hasSize(2);
        assertThat(seating.taken(MORNING)).isEqualTo(2);
        assertThat(seating.line(MORNING)).extracting(SeatRow::signUpId).containsExactly(3L, 4L, 5L);
    }

    @Test
    void whoCameFirstGetsTheSeatUnlessSomethingTheyHoldIsInTheWay() {
        session(MORNING, 0, 60, null, 1);
        session(AT_THE_SAME_TIME, 30, 90, null, 1);
        holds(1, AT_THE_SAME_TIME, SeatRow.FIRST);
        waits(1, MORNING, SeatRow.FIRST);
        waits(2, MORNING, SeatRow.FIRST);

        assertThat(seating().serve(row -> true))
                .extracting(given -> given.seated().signUpId())
                .containsExactly(2L);
    }

    @Test
    void whoMayNotTakeItIsPassedOverAndKeepsTheirPlaceInTheLine() {
        session(MORNING, 0, 60, null, 1);
        waits(1, MORNING, SeatRow.FIRST);
        waits(2, MORNING, SeatRow.FIRST);
        var seating = seating();

        assertThat(seating.serve(row -> row.signUpId() != 1)).hasSize(1);
        assertThat(seating.line(MORNING)).extracting(SeatRow::signUpId).containsExactly(1L);
    }

    @Test
    void thereMustBeTimeToWalkFromOneRoomToTheNext() {
        session(MORNING, 0, 60, 10L, 5);
        session(NOON, 65, 120, 20L, 5);
        walks = new Walks(5, Map.of());
        holds(1, MORNING, SeatRow.FIRST);
        assertThat(seating().clash(1, NOON, row -> true)).isEmpty();

        walks = new Walks(5, Map.of(Walks.Pair.of(20, 10), 6));
        assertThat(seating().clash(1, NOON, row -> true)).contains(new Slot.Clash(MORNING, 6));
        session(NOON, 60, 120, 10L, 5);
        assertThat(seating().clash(1, NOON, row -> true)).isEmpty();
    }

    @Test
    void aSecondWishIsGivenBackTheMomentTheFirstOneIsCertainAndGoesToWhoIsNext() {
        session(MORNING, 0, 60, null, 1);
        session(AT_THE_SAME_TIME, 0, 60, null, 1);
        waits(1, MORNING, SeatRow.FIRST);
        holds(1, AT_THE_SAME_TIME, SeatRow.SECOND);
        waits(2, AT_THE_SAME_TIME, SeatRow.FIRST);
        var seating = seating();

        var given = seating.serve(row -> true);

        assertThat(given)
                .extracting(one -> one.seated().signUpId(), one -> one.seated().sessionId())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(1L, MORNING),
                        org.assertj.core.api.Assertions.tuple(2L, AT_THE_SAME_TIME));
        assertThat(given.getFirst().replaced()).extracting(SeatRow::sessionId).containsExactly(AT_THE_SAME_TIME);
        assertThat(seating.of(1)).extracting(SeatRow::sessionId).containsExactly(MORNING);
    }

    @Test
    void whileTheFirstWishIsFullTheSecondIsKept() {
        session(MORNING, 0, 60, null, 1);
        session(AT_THE_SAME_TIME, 0, 60, null, 1);
        holds(2, MORNING, SeatRow.FIRST);
        waits(1, MORNING, SeatRow.FIRST);
        holds(1, AT_THE_SAME_TIME, SeatRow.SECOND);
        var seating = seating();

        assertThat(seating.serve(row -> true)).isEmpty();
        assertThat(seating.taken(AT_THE_SAME_TIME)).isEqualTo(1);
    }

    @Test
    void aSecondWishNeverPushesAFirstOneOut() {
        session(MORNING, 0, 60, null, 1);
        session(AT_THE_SAME_TIME, 0, 60, null, 1);
        holds(1, MORNING, SeatRow.FIRST);
        waits(1, AT_THE_SAME_TIME, SeatRow.SECOND);

        assertThat(seating().serve(row -> true)).isEmpty();
    }

    @Test
    void oneFreeSeatMovesAWholeChainOfPeople() {
        for (var session = 1L; session <= 20; session++) {
            session(session, 0, 60, null, 1);
        }
        // Person n holds session n and would rather be in n - 1; only session 1 is free.
        for (var person = 2L; person <= 20; person++) {
            holds(person, person, SeatRow.SECOND);
            waits(person, person - 1, SeatRow.FIRST);
        }
        var seating = seating();

        assertThat(seating.serve(row -> true)).hasSize(19);
        for (var person = 2L; person <= 20; person++) {
            assertThat(seating.of(person)).extracting(SeatRow::sessionId).containsExactly(person - 1);
        }
    }

    @Test
    void aSecondWishThatWaitsForNothingIsAFirstOneAgain() {
        session(MORNING, 0, 60, null, 1);
        session(AT_THE_SAME_TIME, 0, 60, null, 1);
        holds(1, AT_THE_SAME_TIME, SeatRow.SECOND);
        assertThat(seating().freeWishes(1)).extracting(SeatRow::wish).containsExactly(SeatRow.FIRST);

        waits(1, MORNING, SeatRow.FIRST);
        assertThat(seating().freeWishes(1)).isEmpty();
    }

    @Test
    void aSessionThatIsNotThereAnyMoreSeatsNobody() {
        waits(1, MORNING, SeatRow.FIRST);

        assertThat(seating().serve(row -> true)).isEmpty();
    }

    private Seating seating() {
        return new Seating(slots, walks, rows);
    }

    private void session(long id, int from, int to, @Nullable Long room, int capacity) {
        slots.put(id, new Slot(id, NINE.plusSeconds(60L * from), NINE.plusSeconds(60L * to), room, capacity));
    }

    private void holds(long person, long session, int wish) {
        rows.add(new SeatRow(person, session, SeatState.SEATED, wish, NINE.plusSeconds(arrival++)));
    }

    private void waits(long person, long session, int wish) {
        rows.add(new SeatRow(person, session, SeatState.WAITING, wish, NINE.plusSeconds(arrival++)));
    }
}
